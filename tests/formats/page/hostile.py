"""Projects that try to run something. Each payload, where it ran, would set `window.pwned`."""

from pathlib import Path

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.project import Project, Recording, Speaker

PAYLOADS = (
    "<script>window.pwned=1</script>",
    "</title></style></script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    '"><script>window.pwned=1</script><p x="',
    '" autofocus onfocus="window.pwned=1" x="',
    "' onmouseover='window.pwned=1",
    "<svg/onload=window.pwned=1>",
    "javascript:window.pwned=1",
    "{{ 7*7 }}{% raw %}${window.pwned=1}",
    "--><script>window.pwned=1</script><!--",
    "<!-- <script>",
    "]]></bdi></p></main><iframe srcdoc='<script>parent.pwned=1</script>'>",
    "}*{background:url(https://example.invalid/x)}</style><script>window.pwned=1</script>",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;",
)


def hostile_project(payload: str, folder: Path) -> Project:
    """Return a project that holds the payload wherever a project can hold text."""
    return Project(
        id=payload,
        title=payload,
        language=payload,
        author=payload,
        publisher=payload,
        date=payload,
        content=payload,
        recording=Recording(
            str(folder / payload.replace("/", "∕").replace("\0", "")),
            duration_ms=1000,
            size=1,
            fingerprint=payload,
            frame_rate=payload,
            url=f"https://example.invalid/{payload}" if payload.startswith("<") else payload,
            start_timecode=payload,
        ),
        speakers=(
            Speaker(payload, payload, payload, payload, url=payload, colour=payload),
            Speaker("s2", payload, url=f'https://example.org/"{payload}'),
        ),
        blocks=(
            Block("i", PARAGRAPH, payload),
            Block(payload, CHAPTER, payload, start_ms=0),
            Block(f"2{payload}", TURN, payload, start_ms=0, speaker=payload, label=payload, content=payload),
            Block("t", TURN, f"*{payload}* **{payload}** [{payload}]({payload})", start_ms=10, speaker="s2"),
            Block("u", TURN, f'[x](https://example.org/{payload}) [y](https://e.org "{payload}")', start_ms=20),
            Block("v", payload, payload, role=payload),
        ),
    )
