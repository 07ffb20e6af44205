"""The only writer: renders and writes in workers, keeps the manifest, and puts the finished site in place at once."""
