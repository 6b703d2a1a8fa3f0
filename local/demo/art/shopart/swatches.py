"""python -m shopart.swatches > ../vocabulary/swatches.json : the colour dot of each picture that a shopper can choose by colour."""
import json
import re
from .manifest import MODELS


def swatch(colour):
    """What the eye takes the thing's colour to be: a coloured shade before the foot of a lamp, else the main material."""
    shade = colour.get("shade")
    if shade and max(int(shade[i:i + 2], 16) for i in (1, 3, 5)) - min(int(shade[i:i + 2], 16) for i in (1, 3, 5)) > 50:
        return shade
    main = colour.get("main")
    return main if isinstance(main, str) else main and main[0]


def main():
    out = {"%s-%s-%s" % (m["category"], m["name"], code): swatch(c) for m in MODELS for code, c in m["colours"].items()}
    text = json.dumps({k: v for k, v in sorted(out.items()) if v}, indent=2)
    assert not re.search(r'"#(?![0-9a-f]{6}")', text)
    print(text)


if __name__ == "__main__":
    main()
