"""python -m shopart.derive MASTERS OUT [--only TEXT]: the widths the shop serves, as AVIF and WebP, from 800 px masters.
Only what is missing or older than its master is encoded; the shop itself never encodes."""
import argparse
import os
from PIL import Image

WIDTHS = (240, 480, 800)  # pictureWidths in contracts/catalogue/product.ts
FORMATS = (("avif", dict(quality=54, speed=5)), ("webp", dict(quality=70, method=6)))


def derive(master, out):
    base = os.path.splitext(os.path.basename(master))[0]
    written = 0
    for width in WIDTHS:
        im = None
        for ext, how in FORMATS:
            path = os.path.join(out, "%s-%d.%s" % (base, width, ext))
            if os.path.exists(path) and os.path.getmtime(path) >= os.path.getmtime(master):
                continue
            if im is None:
                im = Image.open(master).convert("RGB").resize((width, width), Image.LANCZOS)
            im.save(path + ".part", ext.upper(), **how)
            os.replace(path + ".part", path)
            written += 1
    return written


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("masters")
    ap.add_argument("out")
    ap.add_argument("--only", default="", help="comma separated parts of picture names")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    names = [f for f in sorted(os.listdir(a.masters)) if f.endswith((".png", ".webp"))
             and (not a.only or any(p in f for p in a.only.split(",")))]
    print("%d files written from %d masters" % (sum(derive(os.path.join(a.masters, f), a.out) for f in names), len(names)))


if __name__ == "__main__":
    main()
