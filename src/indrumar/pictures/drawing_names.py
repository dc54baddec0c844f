"""The elements and attributes that a drawing may have (SVG 1.1 and 2), by what becomes of them."""

from __future__ import annotations

# fmt: off
DRAWN = frozenset((
    "a", "circle", "clipPath", "defs", "desc", "ellipse", "g", "image", "line",
    "linearGradient", "marker", "metadata", "path", "pattern", "polygon", "polyline",
    "radialGradient", "rect", "stop", "style", "svg", "symbol", "text", "title", "tspan", "use",
))
# fmt: on
"""Elements that browsers and the PDF engine draw, and those that say what is drawn."""

# fmt: off
ON_SCREENS_ONLY = frozenset((
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
    "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
    "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile",
    "feTurbulence", "filter", "mask", "switch", "textPath", "view",
))
# fmt: on
"""Harmless elements that the PDF engine leaves out or draws wrongly."""

# fmt: off
FORMS = frozenset((
    "class", "clip-path", "clip-rule", "clipPathUnits", "color", "color-interpolation",
    "color-rendering", "cx", "cy", "d", "direction", "display", "dominant-baseline", "dx", "dy",
    "fill", "fill-opacity", "fill-rule", "font", "font-family", "font-feature-settings",
    "font-kerning", "font-size", "font-size-adjust", "font-stretch", "font-style",
    "font-variant", "font-weight", "fr", "fx", "fy", "gradientTransform", "gradientUnits",
    "height", "href", "id", "image-rendering", "isolation", "lang", "lengthAdjust",
    "letter-spacing", "marker", "marker-end", "marker-mid", "marker-start", "markerHeight",
    "markerUnits", "markerWidth", "mix-blend-mode", "offset", "opacity", "orient", "overflow",
    "paint-order", "path", "pathLength", "patternContentUnits", "patternTransform",
    "patternUnits", "points", "preserveAspectRatio", "r", "refX", "refY", "role", "rotate",
    "rx", "ry", "shape-rendering", "spreadMethod", "stop-color", "stop-opacity", "stroke",
    "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "style", "systemLanguage",
    "tabindex", "text-anchor", "text-decoration", "text-orientation", "text-rendering",
    "textLength", "transform", "transform-origin", "type", "unicode-bidi", "vector-effect",
    "version", "viewBox", "visibility", "white-space", "width", "word-spacing", "writing-mode",
    "x", "x1", "x2", "xml:lang", "xml:space", "xlink:href", "xlink:title", "y", "y1", "y2",
    "alignment-baseline", "baseline-shift", "enable-background", "media", "title",
))
# fmt: on
"""Attributes that shape a drawing. `aria-…` may be there as well."""

# fmt: off
OF_EFFECTS = frozenset((
    "amplitude", "azimuth", "baseFrequency", "bias", "color-interpolation-filters",
    "diffuseConstant", "divisor", "edgeMode", "elevation", "exponent", "filter", "filterRes",
    "filterUnits", "flood-color", "flood-opacity", "in", "in2", "intercept", "k1", "k2", "k3",
    "k4", "kernelMatrix", "kernelUnitLength", "lighting-color", "limitingConeAngle", "mask",
    "maskContentUnits", "maskUnits", "method", "mode", "numOctaves", "operator", "order",
    "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha", "primitiveUnits", "radius",
    "result", "scale", "seed", "slope", "spacing", "specularConstant", "specularExponent",
    "startOffset", "stdDeviation", "stitchTiles", "surfaceScale", "tableValues", "targetX",
    "targetY", "values", "xChannelSelector", "yChannelSelector", "z",
))
# fmt: on
"""Attributes of elements that are drawn on screens only, or that name one."""
