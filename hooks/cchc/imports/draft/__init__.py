"""From recognised facts to the draft of a plan, what to decide, and the report."""
