"""What the Word templates of the pack rijk are made of.

A template that a program writes can be read in a review, line by line; a binary file cannot. Each module is one room:
`markup` the vocabulary, `styles` and `numbering` the looks, `parts` the parts that every template has alike, `emblem` the picture,
`package` the zip file, and `memo`, `letter` and `agenda` one document each.
"""
