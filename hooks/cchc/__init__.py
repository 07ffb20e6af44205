"""The CCHC portal: plans and prose in, a public website, feeds and open data out.

The rooms and the one direction in which they import each other:

    problem, text  <-  source  <-  model  <-  site  <-  checks, render, imports  <-  output  <-  cli
"""

__version__ = "0.1.0"
