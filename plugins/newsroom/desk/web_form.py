"""`newsroom decap`: the web form for those who do not use git, its fields made from the schemas that the checks read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from html import escape
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.forms import Field, fields_of
from newsroom.desk.labels import HINTS
from newsroom.desk.options import OUR_FAULT, SettingsOption, project_of
from newsroom.desk.words import Command
from newsroom.desk.yaml_text import Value, as_yaml
from newsroom.foundation.schema import Schema
from newsroom.news.model import NewsFront
from newsroom.photos.schema import AlbumFront, CaptionFront
from newsroom.profiles.schema import ProfileFront
from newsroom.publishing.pages import PageFront
from newsroom.publishing.registers import Person, Section, Series, Tag, Title, Unit
from newsroom.targets.files.campaign_schema import CampaignEntry

Tree = dict[str, Value]

_PROXY = "http://localhost:8081/api/v1"
_WIDGETS: Mapping[str, Tree] = {
    "text": {"widget": "string"},
    "long": {"widget": "text"},
    "number": {"widget": "string"},
    "flag": {"widget": "boolean"},
    "day": {"widget": "datetime", "format": "YYYY-MM-DD", "time_format": False},
    "moment": {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"},
    "words": {"widget": "list"},
    "photo": {"widget": "image"},
    "photos": {"widget": "list", "field": {"name": "photo", "label": "Ảnh", "widget": "image"}},
    "table": {"widget": "hidden"},
}
_REGISTERS: Mapping[str, type[Schema]] = {
    "sections": Section,
    "units": Unit,
    "tags": Tag,
    "people": Person,
    "titles": Title,
    "series": Series,
}
_REGISTER_LABELS = {
    "sections": "Chuyên mục",
    "units": "Đơn vị",
    "tags": "Chủ đề",
    "people": "Người",
    "titles": "Danh hiệu",
    "series": "Loạt bài",
}
_RELATIONS = {
    "section": "sections",
    "unit": "units",
    "units": "units",
    "tags": "tags",
    "series": "series",
    "authors": "people",
    "people": "people",
    "person": "people",
}
_BODY: Tree = {
    "name": "body",
    "label": "Nội dung",
    "widget": "markdown",
    "modes": ["raw", "rich_text"],
    "editor_components": ["image"],
}


class Backend(StrEnum):
    """Where the form keeps what is written."""

    local = "local"
    gitlab = "gitlab"
    gitea = "gitea"


def add_to(app: typer.Typer) -> None:
    """Add the verb to the command."""
    app.command(
        "decap",
        cls=Command,
        epilog="Ví dụ: newsroom decap --output bien-tap --backend gitea --repo ban-tin/trang --base-url https://git.noibo",
    )(decap)


def decap(
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Thư mục nhận form.")],
    backend: Annotated[
        Backend, typer.Option("--backend", help="local: thử trên máy này (decap-server); gitlab, gitea (cả Forgejo).")
    ] = Backend.local,
    repo: Annotated[str, typer.Option("--repo", metavar="NHÓM/KHO", help="Kho trên máy chủ git.", show_default=False)] = "",
    base_url: Annotated[str, typer.Option("--base-url", metavar="URL", help="Địa chỉ máy chủ git.", show_default=False)] = "",
    app_id: Annotated[str, typer.Option("--app-id", metavar="MÃ", help="Mã ứng dụng OAuth trên máy chủ git.", show_default=False)] = "",
    branch: Annotated[str, typer.Option("--branch", metavar="NHÁNH", help="Nhánh nhận bài.")] = "main",
    settings: SettingsOption = Path("pelicanconf.py"),
) -> None:
    """Viết form web (Decap CMS) để soạn bài trong trình duyệt: index.html, config.yml, admin.js và các dòng cài đặt nginx.

    Tệp decap-cms.js không nằm trong kho: lấy bằng npm, lệnh in ra ở cuối.
    """
    if backend is not Backend.local and not (repo and base_url):
        typer.echo("Thiếu --repo và --base-url.", err=True)
        raise typer.Exit(OUR_FAULT)
    project = project_of(settings)
    content = project.content.resolve().relative_to(project.root.resolve()).as_posix()
    server = backend_of(backend, repo, base_url.rstrip("/"), app_id, branch)
    reached = base_url.rstrip("/") if base_url else "http://localhost:8081"
    files = {
        "config.yml": as_yaml(configuration(server, content, project.address)),
        "index.html": page(str(project.settings.get("SITENAME", "")), reached),
        "admin.js": (Path(__file__).with_name("form_page") / "admin.js").read_text(encoding="utf-8"),
        "nginx.conf": f'location /{output.name}/ {{\n    add_header Content-Security-Policy "{policy(reached)}" always;\n}}\n',
    }
    output.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (output / name).write_text(text, encoding="utf-8", newline="\n")
    typer.echo(f"Đã viết {', '.join(files)} vào {output}. Lấy Decap CMS (MIT) về cạnh đó, không cần gói nào khác:")
    typer.echo("    npm pack decap-cms@3")
    typer.echo(f"    tar -xzf decap-cms-3*.tgz -C {output} --strip-components=2 package/dist")
    if backend is Backend.local:
        typer.echo("Thử trên máy này: npx decap-server (ở gốc dự án), rồi mở index.html qua một máy chủ web.")


def configuration(backend: Tree, content: str, address: str) -> Tree:
    """The form's configuration: a collection for each kind of file, a field for each key of its schema."""
    return {
        "backend": backend,
        **({"site_url": address} if address else {}),
        "locale": "vi",
        "media_folder": f"{content}/photos/tai-len",
        "public_folder": "/photos/tai-len",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [*_documents(content), _campaigns(content), _registers(content)],
    }


def backend_of(backend: Backend, repo: str, base_url: str, app_id: str, branch: str) -> Tree:
    """The part of the configuration that says where the files are kept."""
    if backend is Backend.local:
        return {"name": "proxy", "proxy_url": _PROXY, "branch": branch}
    api = "/api/v4" if backend is Backend.gitlab else "/api/v1"
    login: Tree = {"auth_type": "pkce"} if backend is Backend.gitlab else {}
    server: Tree = {"base_url": base_url, "api_root": f"{base_url}{api}", "app_id": app_id}
    return {"name": backend.value, "repo": repo, "branch": branch, **login, **server}


def page(title: str, server: str) -> str:
    """The form's only page."""
    return f"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{escape(policy(server))}">
<title>Soạn bài · {escape(title)}</title>
<link rel="cms-config-url" href="config.yml" type="text/yaml">
</head>
<body>
<script src="decap-cms.js"></script>
<script src="admin.js"></script>
</body>
</html>
"""


def policy(server: str) -> str:
    """The form's own policy: Decap compiles its schemas (eval) and writes its styles as it goes; nothing comes from elsewhere."""
    sources = f"'self' blob: data: {server}"
    return (
        f"default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src {sources}; font-src 'self' data:; "
        f"connect-src {sources}; frame-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'"
    )


def _documents(content: str) -> Iterator[Tree]:
    title = {"field": "title", "pattern": "."}
    yield _collection("news", "Tin", f"{content}/news", NewsFront, "{{year}}/{{slug}}")
    yield _collection("profiles", "Gương sáng", f"{content}/profiles", ProfileFront, "{{slug}}", identifier="name")
    yield {**_collection("albums", "Album ảnh", f"{content}/photos", AlbumFront, "{{year}}/{{slug}}/index"), "filter": title}
    captions = _collection(
        "captions", "Chú thích ảnh", f"{content}/photos", CaptionFront, "{{year}}/{{dirname}}/{{slug}}", identifier="alt"
    )
    yield {**captions, "create": False, "filter": {"field": "alt", "pattern": "."}}
    yield _collection("pages", "Trang cố định", f"{content}/pages", PageFront, "{{slug}}")


def _collection(name: str, label: str, folder: str, schema: type[Schema], path: str, identifier: str = "title") -> Tree:
    return {
        "name": name,
        "label": label,
        "folder": folder,
        "path": path,
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": identifier,
        "summary": f"{{{{{identifier}}}}}",
        "fields": [*_fields(fields_of(schema)), _BODY],
    }


def _campaigns(content: str) -> Tree:
    fields = _fields(fields_of(CampaignEntry))
    place: Tree = {"name": "campaigns", "label": "Đợt thi đua", "folder": f"{content}/data/campaigns", "create": True}
    return {**place, "extension": "yaml", "format": "yaml", "identifier_field": "id", "slug": "{{fields.id}}", "fields": fields}


def _registers(content: str) -> Tree:
    files: list[Value] = []
    for name, schema in _REGISTERS.items():
        entries: Tree = {"name": name, "label": _REGISTER_LABELS[name], "widget": "list", "summary": "{{fields.name}}"}
        entries["fields"] = _fields(fields_of(schema))
        files.append({"name": name, "label": _REGISTER_LABELS[name], "file": f"{content}/data/{name}.yaml", "fields": [entries]})
    return {"name": "registers", "label": "Danh mục", "format": "yaml", "files": files}


def _fields(fields: Sequence[Field], parent: str = "") -> list[Value]:
    return [_widget(field, parent) for field in fields]


def _widget(field: Field, parent: str) -> Tree:
    told: Tree = {"name": field.key, "label": field.label, "required": field.required}
    if field.key in HINTS:
        told["hint"] = HINTS[field.key]
    if field.kind in {"group", "groups"}:
        return {
            **told,
            "widget": "object" if field.kind == "group" else "list",
            "collapsed": True,
            "fields": _fields(field.fields, field.key),
        }
    if field.kind == "choice":
        return {**told, "widget": "select", "options": list(field.choices)}
    register = "titles" if (parent, field.key) == ("awards", "title") else _RELATIONS.get(field.key)
    if register and field.kind in {"text", "words"} and parent in {"", "awards"}:
        names: Tree = {"value_field": f"{register}.*.id", "display_fields": [f"{register}.*.name"], "search_fields": [f"{register}.*.name"]}
        return {**told, "widget": "relation", "collection": "registers", "file": register, **names, "multiple": field.kind == "words"}
    default: Tree = {"default": True} if field.key == "draft" else {}
    return {**told, **_WIDGETS[field.kind], **default}
