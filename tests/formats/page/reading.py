"""A page read as a browser reads it, as far as the tests need: elements with their attributes and text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(["meta", "link", "source", "br"])


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, blanks as one where they are only layout; no-break spaces stay."""
        return " ".join(part for part in self._raw().replace("\n", " ").split(" ") if part)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, tag: str = "", class_: str = "") -> list["Element"]:
        """Return the elements inside of that tag and class, in page order."""
        return [one for one in self._inside() if tag in ("", one.tag) and (not class_ or class_ in one.classes)]

    def one(self, tag: str = "", class_: str = "") -> "Element":
        (found,) = self.all(tag, class_)
        return found

    def by_id(self, id_: str) -> "Element":
        (found,) = (one for one in self._inside() if one.attributes.get("id") == id_)
        return found

    def _raw(self) -> str:
        return "".join(one if isinstance(one, str) else one._raw() for one in self.children)

    def _inside(self) -> Iterator["Element"]:
        for one in self.children:
            if isinstance(one, Element):
                yield one
                yield from one._inside()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed.tag == tag, f"<{closed.tag}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(page: bytes) -> Element:
    """Return the root of the page. Every element must be closed by its own tag."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    (root,) = reader.open
    return root
