"""Page content read into painted objects: what is painted where, in which colour, with which font.

Any PDF is read, whoever made it; what cannot be read is told, not raised.
"""
