"""Views in, bytes out: pages, feeds, data. Nothing here sees the whole site or touches the output folder."""
