"""Charging and tablets 充电与平板: what goes with a phone."""
import math
from .geo import *
from .labels import label
from .models_digital import wallpaper
from .studio import chrome, mat


def usb_c(m, at, turn):
    """A plug with its metal tip, pointing along +x before it is turned."""
    group([place(slab(2.2, 1.05, .6, .3, .2, m), (0, 0, 0)), place(slab(.8, .78, .26, .1, .05, chrome()), (1.45, 0, .17))], at, (0, 0, turn))


def charger(c):
    """A folding-pin wall charger with two ports, lying in front of a cable."""
    m = mat(c["main"], .34, coat=.25)
    dark = mat("#0c0c0e", .5)
    o = [slab(4.4, 4.4, 5.6, 1.0, .45, m, n=12)]
    for x in (-1.05, 1.05):
        o.append(place(slab(1.05, .42, .05, .2, .02, dark), (x, 0, 5.58)))
    im = label(3, 3, [("聚能", .36, .26, c["ink"], True, False, .15), (c["line"], .72, .17, c["ink"])])
    o.append(quad(3, 3, mat(image=im, alpha=True, rough=.4), (0, -2.21, 3.0)))
    for x in (-.65, .65):
        o.append(place(box(.18, 1.5, .65, chrome(), .05), (x, 2.9, 2.6)))
    group(o, (0, 0, 0), (0, 0, -24))
    cb = mat(c["cable"], .55)
    tube([(5.6, 2.6, .3), (7.4, .4, .3), (6.6, -3.0, .3), (3.2, -4.6, .3), (.4, -4.9, .3)], .22, cb)
    usb_c(cb, (-.8, -4.95, .02), 183)


def cable(c):
    """A braided cable in a flat coil, both plugs in front."""
    cb = mat(c["main"], .8, sheen=.3, bump=("weave", 14, .6))
    shell = mat(c["plug"], .35, metal=.4)
    coil = [((5.6 + .42 * math.sin(k * .37) - .004 * k) * math.cos(2 * PI * k / 40), (5.6 + .42 * math.sin(k * .37) - .004 * k) * .9 * math.sin(2 * PI * k / 40), .35 + .36 * k / 40)
            for k in range(134)]
    tube([(-4.9, -8.65, .35), (-7.2, -8.0, .35), (-7.8, -5.2, .35), (-3.6, -3.8, .35)] + coil + [(6.2, -4.6, 1.1), (7.4, -6.6, .5), (6.4, -8.3, .35), (4.1, -8.75, .35)], .3, cb, res=8)
    usb_c(shell, (-3.8, -8.75, .02), -4)
    usb_c(shell, (2.9, -8.85, .02), 183)
    strap = mat(c["plug"], .8, bump=("weave", 8, .4))
    place(ring(.95, .3, strap, 40), (0, 5.0, 1.0), (0, 90, 0), (1, 1, 2.0))


def pad(c):
    """A wireless charging disc with its cable."""
    m = mat(c["main"], .5, bump=("grain", 20, .08))
    lathe([(0, 0), (4.6, 0, .2), (5.0, .35, .3), (5.0, .75, .25), (4.7, .95, .1), (0, .95)], mat(c["rim"], .3, metal=.8))
    lathe([(0, .94), (4.62, .96, .05), (4.55, 1.06, .06), (0, 1.06)], m)
    ring(2.7, .05, mat(c["mark"], .6), loc=(0, 0, 1.04))
    im = label(3, 1, [("聚能", .5, .3, c["mark"], True, False, .2)])
    quad(2.0, .67, mat(image=im, alpha=True, rough=.5), (0, 0, 1.075), (0, 0, 0))
    ball(.1, mat("#bff7d2", emit=2), loc=(0, -4.98, .55))
    cb = mat(c["cable"], .55)
    tube([(0, 4.9, .5), (0, 6.6, .3), (3.2, 8.2, .25), (7.6, 6.2, .25), (8.2, 1.2, .25), (6.4, -3.6, .25), (5.2, -5.6, .25)], .2, cb)
    usb_c(cb, (4.6, -6.5, .02), 236)


def tablet(c):
    """Leaning on its folded cover, seen from the front."""
    m = mat(c["main"], .3, metal=.6, coat=.1)
    o = [slab(25.0, 17.2, .68, 1.4, .24, m, n=12), place(slab(24.7, 16.9, .02, 1.25, .008, mat("#050506", .05, coat=1), n=12), (0, 0, .672))]
    im = wallpaper(23.4, 15.6, c["screen"], [("9:30", .26, .1, "#ffffff"), ("11月24日 星期二", .4, .028, "#ffffff")], px=1400, seed=2)
    verts = [(x, y, .697) for x, y in rrect(23.4, 15.6, .6, 12)]
    o.append(mesh("screen", verts, [tuple(range(len(verts)))], mat("#000000", .12, image=im, emit=.75, coat=.3), [(x / 23.4 + .5, y / 15.6 + .5) for x, y, _ in verts], smooth=False))
    o.append(place(lathe([(0, 0), (.16, 0), (.16, .004), (0, .004)], mat("#1d2a55", .02, coat=1)), (0, 8.15, .695)))
    group(o, (0, 0, 8.1), (68, 0, 0))
    cover = mat(c["cover"], .75, bump=("leather", 5, .2))
    place(slab(25.4, 13, .5, 1.2, .2, cover), (0, 1.4, 0))
    group([slab(25.4, 10.6, .45, 1.0, .2, cover)], (0, 6.0, 5.0), (112, 0, 0))
