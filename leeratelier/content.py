"""Content files as dataclasses: one thing a file, the file name is the slug, and nothing is read that isn't known.

A TOML file holds the fields of the dataclass. A Markdown file holds its facts as TOML between two lines `+++` at the
top; the prose below becomes the field `text`. A field named `slug` is filled from the file name.
"""

from __future__ import annotations

import re
import tomllib
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

CONTENT = Path(__file__).resolve().parent.parent / "content"


class ContentError(ValueError):
    """A content file is not what its dataclass asks. The message names the file and the key."""


def load(folder: Path, shape: type[T]) -> dict[str, T]:
    """Every file of a folder (not of its subfolders), by slug, in the order of their names."""
    if not folder.is_dir():
        raise ContentError(f"{_shown(folder)}: no such folder")
    things: dict[str, T] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".toml", ".md"} or path.name == "README.md":
            continue
        if path.stem in things:
            raise ContentError(f"{_shown(path)}: there are two files with this name")
        things[path.stem] = load_file(path, shape)
    return things


def load_file(path: Path, shape: type[T]) -> T:
    try:
        source = path.read_text(encoding="utf-8")
        table = _markdown(source) if path.suffix == ".md" else tomllib.loads(source)
        if "slug" in _types_of(shape):
            if "slug" in table:
                raise _FieldError("key 'slug' is the file name; leave it out")
            table["slug"] = path.stem
        thing: T = _fill(shape, table, "")
    except (_FieldError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{_shown(path)}: {error}") from error
    return thing


class _FieldError(Exception):
    """What is wrong, without the file."""


def _shown(path: Path) -> str:
    root = CONTENT.parent
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


_FRONT_MATTER = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*\n?(.*)\Z", re.DOTALL | re.MULTILINE)


def _markdown(source: str) -> dict[str, Any]:
    found = _FRONT_MATTER.match(source)
    table = tomllib.loads(found[1]) if found else {}
    if "text" in table:
        raise _FieldError("key 'text' is the prose under the facts; leave it out of the facts")
    return {**table, "text": (found[2] if found else source).strip()}


def _types_of(shape: Any) -> dict[str, Any]:
    return get_type_hints(shape)


def _fill(shape: Any, table: dict[str, Any], where: str) -> Any:
    wanted = {field.name: field for field in fields(shape) if field.init}
    for key in table:
        if key not in wanted:
            raise _FieldError(f"unknown key '{key}'{where}")
    values = {}
    for name, field in wanted.items():
        if name in table:
            values[name] = _value(_types_of(shape)[name], table[name], f"key '{name}'{where}", name)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise _FieldError(f"missing key '{name}'{where}")
    return shape(**values)


def _value(kind: Any, value: Any, key: str, name: str) -> Any:
    """The value as that type. Lists in TOML become tuples where the dataclass asks a tuple."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(kind, value, key, name)
    if origin is Literal:
        if value not in get_args(kind):
            raise _FieldError(f"{key} must be one of {', '.join(map(repr, get_args(kind)))}, not {value!r}")
        return value
    if origin in (list, tuple):
        _must_be(list, value, key)
        item = get_args(kind)[0]
        made = [_item(item, each, name, number) for number, each in enumerate(value, start=1)]
        return made if origin is list else tuple(made)
    if origin is dict:
        _must_be(dict, value, key)
        return {
            each: _value(get_args(kind)[1], found, f"key '{each}' in {name}", each) for each, found in value.items()
        }
    if is_dataclass(kind):
        _must_be(dict, value, key)
        return _fill(kind, value, f" in {name}")
    if kind is float and type(value) is int:
        return float(value)
    _must_be(kind, value, key)
    return value


def _item(kind: Any, value: Any, name: str, number: int) -> Any:
    if is_dataclass(kind) and isinstance(value, dict):
        return _fill(kind, value, f" in {name} {number}")
    return _value(kind, value, f"item {number} of '{name}'", name)


def _one_of(kind: Any, value: Any, key: str, name: str) -> Any:
    complaints = []
    for option in get_args(kind):
        if option is type(None):
            continue
        try:
            return _value(option, value, key, name)
        except _FieldError as wrong:
            complaints.append(wrong)
    raise complaints[0]


_SPOKEN = {str: "text", int: "a whole number", float: "a number", bool: "true or false", date: "a date",
           datetime: "a date with time", list: "a list", dict: "a table"}  # fmt: skip


def _must_be(kind: Any, value: Any, key: str) -> None:
    """Exactly that type: a boolean is no number, a moment is no date."""
    if kind is not Any and type(value) is not kind:
        raise _FieldError(f"{key} must be {_SPOKEN.get(kind, kind)}, not {value!r}")
