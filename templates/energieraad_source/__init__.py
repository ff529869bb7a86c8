"""What the Word templates of the department in `examples/energieraad` are made of.

The vocabulary and the package are those of `rijk_source`; the looks are the department's own: `look` its styles, `logo` its picture,
`page` the letterhead and the foot, and `nota`, `press_line` and `key_facts` one file each.
"""
