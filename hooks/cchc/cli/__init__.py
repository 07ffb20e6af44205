"""The command ``cchc``: thin covers over the rooms. Only here and in mkdocs_hooks are clock and environment read."""
