"""A hundred thousand blocks in the real window, and ten thousand: what is promised of the hand that works in them."""
