"""What must be true of targets before they are published: campaigns, reports, and what documents ask of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from newsroom.foundation.documents import Document, read_text
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Position, Problem, misspelt
from newsroom.foundation.yaml import Located
from newsroom.publishing.block_markup import lost_blocks
from newsroom.publishing.newsroom import shown_path
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import Register, Unit, read_registers
from newsroom.targets.checking.campaign_checks import check_campaign
from newsroom.targets.checking.contradictions import contradictions
from newsroom.targets.checking.report_checks import check_reports
from newsroom.targets.files.history import changed_rows, remembered
from newsroom.targets.files.loading import read_campaigns
from newsroom.targets.model import Campaign, Campaigns
from newsroom.targets.quoting.grammar import NAME, Block, BlockKeys, Figure, block_keys, blocks_and_figures

_EXAMPLE = "{{target:2019/htxs value}}, {{target:2019/htxs status}}, {{target:2019 summary}}"
_ASKING = ("///", "{{", "%")


def check(content: Path, library: Library | None = None) -> tuple[list[Problem], list[Reference]]:
    """Every problem of campaigns, reports, and of the blocks and figures in all documents; and the references others own."""
    units = _units(content)
    if units is None:
        return [], []  # without units nothing can be judged; the registers' own problems are told elsewhere
    reading = read_campaigns(content, units)
    library = library or Library(content)
    problems = list(reading.problems)
    for campaign in reading.campaigns if library.asks_in("data") else ():
        problems += [*check_campaign(campaign, units), *check_reports(campaign, whole=campaign.id not in reading.partial)]
    if library.asks_in("data/reports") and not reading.problems:
        problems += [problem for file in _sheets(content) for problem in _history(file, content)]
    for document in _asking(library):
        problems += [*check_document(document, reading.campaigns, reading.broken), *contradictions(document, reading.campaigns)]
        problems += [
            Problem("targets.lost-block", Position(document.path, block.line, block.column)) for block in lost_blocks(document, NAME)
        ]
    photos = [Reference("photo", one.photo, one.position, described=True) for one in reading.campaigns if one.photo]
    return problems, photos


def check_references(content: Path, references: Iterable[Reference]) -> Iterator[Problem]:
    """A problem for each reference to a campaign or target that is not there; references of other kinds are passed over."""
    named = [reference for reference in references if reference.kind in {"campaign", "target"}]
    units = _units(content) if named else None
    if units is None:
        return  # nothing to judge, or as in `check`
    reading = read_campaigns(content, units)
    for reference in named:
        if reference.kind == "campaign":
            yield from _unknown_campaign(reference.word, reference.position, reading.campaigns, reading.broken)
        else:
            campaign, _, target = reference.word.partition("/")
            yield from _unknown_target(campaign, target, reference.position, reading.campaigns, reading.broken)


def check_document(document: Document, campaigns: Campaigns, broken: Collection[str] = ()) -> Iterator[Problem]:
    """Everything wrong with the blocks and figures of a document; campaigns that are `broken` are told of elsewhere."""
    blocks, figures = blocks_and_figures(document)
    for block in blocks:
        yield from _block(block, document, campaigns, broken)
    for figure in figures:
        yield from _figure(figure, document, campaigns, broken)


def _block(block: Block, document: Document, campaigns: Campaigns, broken: Collection[str]) -> Iterator[Problem]:
    try:
        keys, located = block_keys(block, document.path)
    except ContentError as error:
        yield from error.problems
        return
    campaign = campaigns.find(keys.campaign)
    if campaign is None:
        yield from _unknown_campaign(keys.campaign, located.at("campaign"), campaigns, broken)
        return
    yield from _chosen(campaign, keys, located)


def _chosen(campaign: Campaign, keys: BlockKeys, located: Located) -> Iterator[Problem]:
    """Words of a block that choose what the campaign does not have."""
    for index, word in enumerate(keys.only):
        yield from _target_of(campaign, word, located.at("only", index))
    groups = [group.id for group in campaign.groups]
    if keys.group is not None and keys.group not in groups:
        yield misspelt("targets.unknown-group", located.at("group"), keys.group, groups)
    if keys.group is not None and keys.only:
        yield Problem("targets.only-and-group", located.key_at("group"))


def _figure(figure: Figure, document: Document, campaigns: Campaigns, broken: Collection[str]) -> Iterator[Problem]:
    position = Position(document.path, figure.line, figure.column)
    if figure.wanted is None:
        yield Problem("targets.figure-grammar", position, {"word": figure.source, "example": _EXAMPLE})
    elif figure.target is None:
        yield from _unknown_campaign(figure.campaign, position, campaigns, broken)
    else:
        yield from _unknown_target(figure.campaign, figure.target, position, campaigns, broken)


def _unknown_campaign(word: str, position: Position, campaigns: Campaigns, broken: Collection[str]) -> Iterator[Problem]:
    if word not in campaigns.ids and word not in broken:
        yield misspelt("targets.unknown-campaign", position, word, campaigns.ids)


def _unknown_target(campaign: str, word: str, position: Position, campaigns: Campaigns, broken: Collection[str]) -> Iterator[Problem]:
    known = campaigns.find(campaign)
    if known is None:
        yield from _unknown_campaign(campaign, position, campaigns, broken)
    else:
        yield from _target_of(known, word, position)


def _target_of(campaign: Campaign, word: str, position: Position) -> Iterator[Problem]:
    if campaign.target(word) is None:
        ids = [target.id for target in campaign.targets]
        yield misspelt("targets.unknown-id", position, word, ids, campaign=campaign.id)


def _sheets(content: Path) -> list[Path]:
    return sorted((content / "data" / "reports").glob("*.csv"))


def _history(file: Path, content: Path) -> Iterator[Problem]:
    shown = shown_path(file, content)
    if (before := remembered(file)) is None:
        return
    try:
        yield from changed_rows(before, read_text(file, shown), shown)
    except ContentError:
        return  # what git remembers could not be read even then


def _units(content: Path) -> Register[Unit] | None:
    reading = read_registers(content, {"units"})
    return reading.registers.units if reading.can_answer("unit") else None


def _asking(library: Library) -> Iterator[Document]:
    """The documents that may ask for targets; one that cannot be read is told of elsewhere."""
    for file in library.chosen():
        try:
            document = library.document(file)
        except ContentError:
            continue
        if any(sign in document.body for sign in _ASKING):
            yield document
