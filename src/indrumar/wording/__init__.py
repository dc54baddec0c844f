"""The values of metadata in the words of a language, the same on every output.

Dates, plurals and marks of numbers are those of CLDR, through Babel; what CLDR does not know
(licences, editions, how to cite) is in our locale files.
"""
