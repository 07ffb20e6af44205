"""What the portal knows: the shapes that editors write, the shapes that are published. No input or output here."""
