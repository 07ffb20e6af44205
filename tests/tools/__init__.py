"""What the tests need around them: browsers and the like."""
