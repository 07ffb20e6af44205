"""The one way anything goes wrong: what happened, where, and what to write instead."""

from cchc.problem.code import Code
from cchc.problem.codes import CODES
from cchc.problem.printers import FORMATS, print_news, print_problems
from cchc.problem.problem import Place, Problem, Severity, Words, make

__all__ = ["CODES", "FORMATS", "Code", "Place", "Problem", "Severity", "Words", "make", "print_news", "print_problems"]
