import pytest

from app.core.contrast import READABLE, contrast


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#1b6ca8", "#1B6CA8", 1), ("#777777", "#ffffff", 4.48), ("#0000ff", "#000000", 2.44)],
)
def test_contrast_is_that_of_the_accessibility_guidelines_whichever_colour_comes_first(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_the_lightest_grey_that_can_be_read_on_white_is_the_guidelines_own():
    assert contrast("#767676", "#ffffff") >= READABLE > contrast("#777777", "#ffffff")
