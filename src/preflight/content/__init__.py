"""Page content read into painted objects: what is painted where, in which colour, with which font.

Any PDF is read, whatever program made it; unreadable parts are reported, not raised.
"""
