"""Furniture and lamps 家具灯具, and the plant that stands on them."""
import math
import random
import numpy as np
from mathutils import Vector
from .geo import *
from .studio import mat, wood


def lamp(c):
    m = mat(c["main"], .4, coat=.15)
    brass = mat("#c69a4e", .22, metal=1)
    lathe([(0, 0), (7.5, 0, .3), (7.5, 1.4, .4), (0, 1.7)], m)
    tube([(0, 0, 1), (0, 0, 12), (0, 0, 24), (0, 0, 34)], .45, brass, kind="POLY")
    lathe([(0, 33.5), (.9, 33.5, .1), (.9, 36, .3), (0, 36.2)], brass)
    sh = mat(c["shade"], .8, sss=0, bump=("weave", 9, .25), emit=.35)
    lathe([(11, 24), (11.05, 24.0, .05), (7.6, 40.0, .05), (7.4, 40), (10.85, 24.1)], sh)
    ball(2.6, mat("#fff1d6", emit=5), loc=(0, 0, 31))
    ring(11.0, .14, m, loc=(0, 0, 24.05))
    ring(7.5, .14, m, loc=(0, 0, 40.0))
    tube([(3.4, -2.0, 26), (3.4, -2.0, 20)], .06, brass, kind="POLY")
    ball(.35, brass, loc=(3.4, -2.0, 19.8))


def globe(c):
    """An opal glass ball on a small round foot."""
    m = mat(c["main"], .4, coat=.15)
    brass = mat("#c69a4e", .22, metal=1)
    lathe([(0, 0), (6.2, 0, .3), (6.2, 1.6, .5), (0, 1.9)], m)
    lathe([(0, 1.6), (1.1, 1.6), (1.0, 5.2, .2), (2.6, 6.2, .4), (2.6, 7.0, .2), (0, 7.1)], brass)
    ball(8.6, mat("#fff3dc", .25, emit=.55, coat=.4), 96, loc=(0, 0, 15.0))
    cord = mat("#d8cfbf", .7)
    tube([(0, 5.8, .4), (2, 9, .3), (8, 11, .3), (13, 9.5, .3), (17, 12, .3)], .28, cord)


def task_lamp(c):
    """A flat head on two arms: one rises from the foot, one reaches forward."""
    m = mat(c["main"], .42, metal=.2, coat=.1)
    dark = mat(c["joint"], .5, metal=.4)
    lathe([(0, 0), (9.5, 0, .3), (9.5, 1.7, .6), (0, 1.9)], m)
    place(slab(2.2, 2.2, .25, .6, .1, dark), (0, -4.6, 1.7))
    cone((0, 3.5, 1.4), (0, 5.5, 33), 1.25, 1.25, m)
    place(lathe([(0, -1.3), (1.35, -1.3, .2), (1.35, 1.3, .2), (0, 1.3)], dark), (0, 5.5, 33), (0, 90, 0))
    cone((0, 5.5, 33), (0, -11, 40.4), 1.1, 1.1, m)
    head = [slab(32, 6.4, 1.9, 3.0, .7, m), place(slab(29.4, 4.6, .06, 2.2, .02, mat("#fff6e6", emit=2.6)), (0, 0, -.04))]
    group(head, (0, -12, 39.6), (-20, 0, 0))
    place(lathe([(0, -.9), (1.1, -.9, .2), (1.1, .9, .2), (0, .9)], dark), (0, -11, 40.6), (0, 90, 0))


def chair(c):
    seat = mat(c["main"], .5, coat=.1)
    leg = wood("#c99b66", "#9a6a3a", axis=2)
    # one shell: seat that curves up into the back
    rings = []
    raw = fillet([(-22, 41.6), (-17, 43.0, 8), (14, 42, 15), (22, 81)], 14)
    cum = [0]
    for p, q in zip(raw, raw[1:]):
        cum.append(cum[-1] + math.dist(p, q))
    n = 49
    prof = [(float(np.interp(cum[-1] * k / (n - 1), cum, [p[0] for p in raw])), float(np.interp(cum[-1] * k / (n - 1), cum, [p[1] for p in raw]))) for k in range(n)]
    for k, (y, z) in enumerate(prof):
        v = k / (n - 1)
        w = (23.5 - 3.5 * v) * max(.62, (1 - abs(2 * v - 1) ** 14)) ** .5
        r = []
        for i in range(33):
            u = -1 + 2 * i / 32
            e = abs(u) ** 2.4
            bowl = 4.2 * e * (1 - v) + .6 * e
            wing = -6.5 * e * max(0, v - .45) / .55
            r.append((w * u * (1 - .04 * e), y + wing, z + bowl))
        rings.append(r)
    ob = loft(rings, seat, cap=False, closed=False)
    modify(ob, "SOLIDIFY", thickness=1.0, offset=0)
    modify(ob, "BEVEL", width=.35, segments=3, limit_method="ANGLE")
    modify(ob, "SUBSURF", levels=1, render_levels=1)
    for sx in (-1, 1):
        for sy in (-1, 1):
            top, bot = (sx * 11, sy * 9 - 2, 42.0), (sx * 20, sy * 19 - 1, 0)
            cone(top, bot, 1.75, 1.0, leg)
    for sx in (-1, 1):
        cone((sx * 14.2, -14.5, 28), (-sx * 14.2, 10.5, 28), .5, .5, mat("#2a2a2a", .4, metal=.8))
    place(box(22, 20, 1.2, mat("#2a2a2a", .5), .4), (0, -2, 41.0))


def stool(c):
    seat = wood(c["main"], c["dark"], axis=0)
    lathe([(0, 43), (15, 43, .3), (16.2, 44.2, 1.2), (16.0, 46, 1.0), (13, 46.2, 3), (0, 45.4)], seat)
    leg = wood(c["main"], c["dark"], axis=2)
    feet = [math.radians(a) for a in (20, 140, 260)]
    for a in feet:
        cone((9.5 * math.cos(a), 9.5 * math.sin(a), 43.2), (16.5 * math.cos(a), 16.5 * math.sin(a), 0), 1.7, 1.25, leg)
    for a, b, z in ((feet[0], feet[1], 15), (feet[1], feet[2], 18), (feet[2], feet[0], 21)):
        r = 9.5 + 7 * (43.2 - z) / 43.2
        cone((r * math.cos(a), r * math.sin(a), z), (r * math.cos(b), r * math.sin(b), z), .8, .8, leg)


def side_table(c):
    top = wood(c["main"], c["dark"], axis=0)
    frame = mat(c["frame"], .45, metal=.4)
    lathe([(0, 48), (22, 48, .3), (22.4, 49, .3), (22.4, 50.2, .4), (0, 50.2)], top)
    for k in range(3):
        a = math.radians(30 + 120 * k)
        cone((15 * math.cos(a), 15 * math.sin(a), 48.2), (20 * math.cos(a), 20 * math.sin(a), 0), .95, .95, frame)
    ring(16.6, .5, frame, loc=(0, 0, 47.4))
    potted(("#e9e2d6", "#4a7d48", "#7aa85a"), (-7, 4, 50.2))
    for k, (col, w) in enumerate((("#3f5f6f", 17), ("#c9952f", 15))):
        place(box(w, 12, 1.9, mat(col, .6), .2), (7, -5, 50.2 + k * 1.95), (0, 0, 28 - 9 * k))


def shelf(c):
    """Three boards between two frames."""
    board = wood(c["main"], c["dark"], axis=0)
    frame = mat(c["frame"], .45, metal=.4)
    for z in (12, 44, 76):
        place(slab(60, 28, 2.2, .8, .3, board), (0, 0, z))
    for sx in (-1, 1):
        for sy in (-1, 1):
            place(box(2, 2, 84, frame, .3), (sx * 31, sy * 12, 0))
        for z in (10, 42, 74, 82):
            place(box(2, 24, 2, frame, .3), (sx * 31, 0, z))
    place(box(60, 1.2, 2, frame, .3), (0, 12.4, 82))
    potted(("#f0ece4", "#4a7d48", "#7aa85a"), (16, 0, 78.2))
    rnd = random.Random(4)
    x = -27
    for col in ("#b5523c", "#e8dcc4", "#3f5f6f", "#c9952f", "#6f7d63", "#e8dcc4", "#2a3a55"):
        w, h = rnd.uniform(2.2, 3.4), rnd.uniform(17, 22)
        place(box(w, 15, h, mat(col, .6), .25), (x + w / 2, 2, 46.2))
        x += w + .15
    place(box(26, 19, 12, mat("#d8ccb6", .9, bump=("weave", 3, .5)), 1.6), (-13, 0, 14.2))
    lathe([(0, 0), (5, 0, .4), (6.5, 6, 3), (3, 12, 2), (3.4, 14, .2), (3.0, 14, .2), (2.6, 12, 2)], mat("#a9c2b2", .4, coat=.3)).location = (16, 0, 14.2)


def cone(a, b, ra, rb, m):
    """A round bar from a to b."""
    a, b = Vector(a), Vector(b)
    d = b - a
    ob = lathe([(0, 0), (ra, 0, .1), (rb, d.length, .1), (0, d.length)], m, 40)
    ob.location, ob.rotation_mode = a, "QUATERNION"
    ob.rotation_quaternion = d.to_track_quat("Z", "Y")
    return ob


def potted(colours, at, scale=1.0):
    """A small leafy plant in a pot: colours of the pot, the leaves and their mottling."""
    pot, green, light = colours
    parts = [lathe([(0, 0), (4, 0, .3), (4.6, 9, .15), (4.3, 9, .1), (3.8, .6), (0, .6)], mat(pot, .4)),
             lathe([(0, 8.0), (4.2, 8.0)], mat("#3a2c20", .95, bump=("pebble", 4, .8)))]
    lf = mat(green, .45, tint=(light, .4), sss=.05)
    rnd = random.Random(5)
    for k in range(26):
        a, t = rnd.uniform(0, 2 * PI), rnd.uniform(.25, .95)
        rings = []
        L = rnd.uniform(10, 17)
        for j in range(8):
            v = j / 7
            w = 1.3 * math.sin(PI * (.06 + .94 * v)) + .02
            rings.append([(-w, L * v * t, L * v * (1.25 - t * v * .8) + .3), (0, L * v * t, L * v * (1.25 - t * v * .8)), (w, L * v * t, L * v * (1.25 - t * v * .8) + .3)])
        parts.append(place(loft(rings, lf, cap=False, closed=False), (0, 0, 7), (0, 0, math.degrees(a))))
    return group(parts, at, scale=scale)


def plant(c):
    potted((c["main"], "#4a7d48", "#7aa85a"), (0, 0, 0), 1.6)


def desk(c):
    top = wood(c["main"], c["dark"], axis=0)
    frame = mat(c["frame"], .45, metal=.3)
    place(slab(120, 60, 2.6, 2.0, .5, top), (0, 0, 71))
    for sx in (-1, 1):
        for sy in (-1, 1):
            cone((sx * 53, sy * 24, 71), (sx * 56, sy * 27, 0), 2.0, 1.4, frame)
    place(box(100, 2.4, 6, frame, .3), (0, 24, 65))
    place(box(40, 46, 10, top, .5), (32, -2, 60.8))
    place(box(38.6, .8, 8.4, top, .3), (32, -25.3, 61.6))
    place(lathe([(0, 0), (.6, 0), (.6, 1.2, .1), (1.2, 2.0, .3), (0, 2.4)], mat("#c69a4e", .25, metal=1)), (32, -25.6, 65.8), (90, 0, 0))
    # things on the desk: books, a cup, a plant
    z = 73.6
    for k, (col, w) in enumerate((("#b5523c", 20), ("#e8dcc4", 22), ("#3f5f6f", 24))):
        place(box(w, 15, 2.4, mat(col, .6), .25), (-34, 6, z + (2 - k) * 2.45), (0, 0, 6 - 5 * k))
    potted(("#f0ece4", "#4a7d48", "#7aa85a"), (-8, 10, z))
