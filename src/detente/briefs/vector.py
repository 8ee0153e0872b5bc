"""A drawn chart cleaned for a page: only shapes and text, links only to claims of the page."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_ELEMENTS = {"svg", "g", "path", "line", "rect", "text", "tspan", "a", "title"}
_ATTRIBUTES = {
    "aria-hidden", "aria-label", "class", "d", "dx", "dy", "fill", "fill-opacity", "font-family",
    "font-size", "font-style", "font-weight", "height", "opacity", "role", "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-opacity", "stroke-width", "text-anchor",
    "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip
_CLAIM = re.compile(r"#claim-[\w-]+$")
_LONG = re.compile(r"(\d+\.\d{2})\d+")
_NUMBERS = {"d", "transform", "x", "y", "x1", "x2", "y1", "y2"}


def cleaned(svg: str, label: str) -> str:
    """The SVG with `label` as its name; what a link shows as its name is shown on hovering."""
    root = ElementTree.fromstring(svg)
    _clean(root)
    root.set("role", "img")
    root.set("aria-label", label)
    root.attrib.pop("width", None)
    root.attrib.pop("height", None)
    return ElementTree.tostring(root, encoding="unicode")


def _clean(node: ElementTree.Element) -> None:
    node.tag = node.tag.removeprefix(f"{{{_SVG}}}")
    # The drawing engine puts an address of its own before a link within the page.
    link = _CLAIM.search(node.attrib.get(_LINK, "") or node.attrib.get("href", ""))
    for name, value in list(node.attrib.items()):
        if name not in _ATTRIBUTES or "url(" in value or "group" in node.attrib.get("role", ""):
            del node.attrib[name]
        elif name in _NUMBERS:
            node.set(name, _LONG.sub(r"\1", value))
    if link and node.tag == "a":
        node.set("href", link.group())
    for child in list(node):
        _clean(child)
        if child.tag not in _ELEMENTS or _empty(child):
            node.remove(child)
    if node.tag == "a":
        for child in node:
            if told := child.attrib.get("aria-label"):
                title = ElementTree.SubElement(child, "title")
                title.text = told


def _empty(node: ElementTree.Element) -> bool:
    """Whether it draws nothing: a group without children, a path without ink."""
    if node.tag == "g":
        return not len(node)
    inked = "fill" in node.attrib or "stroke" in node.attrib
    return node.tag == "path" and (not node.attrib.get("d") or not inked)
