"""The index as files: what is in it, and what stays when something changes."""

from __future__ import annotations

from pathlib import Path

from tests.search.writing import a_document, entries, indexed, names, unpacked

MANY = [a_document(number, f"<p>Bài số {number} kể việc {number % 7} của phòng {number % 13}.</p>" * 3) for number in range(300)]


def places(tmp_path: Path, *texts: str) -> dict[str, list[int]]:
    made = indexed(tmp_path, *(a_document(number, text) for number, text in enumerate(texts)))
    return {key: [place for _, variant in variants for place in variant] for key, variants in entries(made, "p").items()}


def test_a_pair_is_known_by_its_letters_without_marks_and_told_apart_by_them(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document(1, "<p>thi đua</p>"), a_document(2, "<p>thì đưa</p>"))

    variants = entries(made, "p")["thi dua"]

    assert [places for _, places in variants] == [[0], [2]]
    assert variants[0][0] != variants[1][0]


def test_both_ways_to_place_a_tone_are_one_word(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document(1, "<p>hoà giải</p>"), a_document(2, "<p>hòa giải</p>"))

    assert [places for _, places in entries(made, "p")["hoa giai"]] == [[0, 2]]


def test_words_of_two_blocks_make_no_pair(tmp_path: Path) -> None:
    assert "thi dua" not in places(tmp_path, "<p>thi</p><p>đua</p>")


def test_a_pair_in_the_title_is_marked(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document(0, title="Giao ước"), a_document(1, title="Khác"))

    assert entries(made, "p")["giao uoc"][0][1] == [1, 2]


def test_a_date_is_found_as_one_word_however_it_is_written(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document(0, "<p>ngày 05/4/2013</p>"), a_document(1, "<p>ngày 5 tháng 4 năm 2013</p>"))

    assert entries(made, "s")["5-4-2013"][0][1] == [0, 2]


def test_the_same_documents_give_the_same_bytes_with_and_without_what_was_kept(tmp_path: Path) -> None:
    kept = indexed(tmp_path / "a", *MANY).files

    assert indexed(tmp_path / "a", *reversed(MANY)).files == kept == indexed(tmp_path / "b", *MANY).files


def test_documents_of_many_batches_and_processes_give_the_same_bytes(tmp_path: Path) -> None:
    whole = indexed(tmp_path / "a", *MANY)

    assert indexed(tmp_path / "b", *MANY, size=70).files == whole.files


def test_one_edited_document_is_prepared_anew_and_no_other(tmp_path: Path) -> None:
    first = indexed(tmp_path, *MANY)

    assert first.fresh == len(MANY)
    assert indexed(tmp_path, *MANY).fresh == 0
    assert indexed(tmp_path, a_document(0, "<p>Đã sửa.</p>"), *MANY[1:]).fresh == 1


def test_what_no_document_needs_any_more_is_not_kept(tmp_path: Path) -> None:
    indexed(tmp_path, *MANY)
    indexed(tmp_path, *MANY[1:])

    assert indexed(tmp_path, *MANY).fresh == 1


def test_an_index_of_nothing_can_be_made(tmp_path: Path) -> None:
    made = indexed(tmp_path)

    assert entries(made, "s") == entries(made, "p") == {}
    assert unpacked(made, made.root)["n"] == 0


def test_files_without_an_edited_word_keep_their_names(tmp_path: Path) -> None:
    vocabulary = [f"{a}{b}" for a in "bcdghklmn" for b in ("a", "e", "i", "o", "u", "an", "en", "in", "on", "un")]
    texts = [" ".join(vocabulary[(n * k + k) % 90] for k in range(1, 60)) for n in range(400)]
    before = indexed(tmp_path / "a", *(a_document(n, f"<p>{text}</p>") for n, text in enumerate(texts)))

    after = indexed(tmp_path / "b", *(a_document(n, f"<p>{text} {'zu zu' if n == 7 else ''}</p>") for n, text in enumerate(texts)))

    shards = [set(names(made, "p")) for made in (before, after)]
    assert len(shards[0]) > 9
    assert len(shards[1] - shards[0]) <= 2


def test_a_key_of_many_places_has_a_shard_of_its_own(tmp_path: Path) -> None:
    many = [a_document(number, f"<p>thi đua {'a b c d e f g h i k'[: number % 20]}</p>") for number in range(4000)]

    shards = [unpacked(made, page)[0] for made in [indexed(tmp_path, *many)] for page in unpacked(made, made.root)["p"][1]]

    keys = [key for page in shards for key in page]
    assert "thi dua" in keys
    assert keys[-1] == "thi dua"


def test_filters_know_the_values_of_every_document(tmp_path: Path) -> None:
    made = indexed(tmp_path, a_document(0, units=("Báo", "Viện")), a_document(1, kind="album"))
    columns = unpacked(made, unpacked(made, made.root)["c"])

    told = {name: [[values[one] for one in sets[row]] for row in rows] for name, (values, sets, rows) in columns.items()}

    assert told["donvi"] == [["Báo", "Viện"], []]
    assert told["loai"] == [["Tin"], ["Album"]]
    assert told["nam"] == [["2019"], ["2019"]]


def test_a_mark_without_a_letter_is_no_word(tmp_path: Path) -> None:
    assert list(entries(indexed(tmp_path, a_document(1, "<p>thi \u0301 đua</p>", title="Bài")), "s")) == ["bai", "dua", "thi"]
