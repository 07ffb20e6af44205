"""Measurements that take long or vary from machine to machine; `make test` runs none of them."""
