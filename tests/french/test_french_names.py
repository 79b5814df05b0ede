"""The lists the names are found with: every country babel knows, forms that agree, first names with a gender."""

from __future__ import annotations

import pytest
from babel import Locale

from selon.french.known import canonical
from selon.french.lands import countries, demonyms, forms
from selon.french.people import firsts, functions, gender_of
from selon.french.plain import plain

STATES = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD "
    "CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA "
    "GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI "
    "KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU "
    "MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW "
    "SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW "
    "TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW"
)


def test_every_state_is_known_by_its_french_name() -> None:
    territories = Locale("fr").territories
    known = canonical()
    missing = [
        territories[code]
        for code in STATES.split()
        if plain(territories[code].replace("’", "'")).replace("-", " ") not in known
    ]
    assert missing == []


def test_each_country_has_one_line() -> None:
    names = [country.name for country in countries()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [("américain", "américaine"), ("italien", "italienne"), ("grec", "grecque"), ("turc", "turque"),
     ("letton", "lettonne"), ("russe", "russe"), ("afghan", "afghane"), ("coréen", "coréenne")],
)  # fmt: skip
def test_demonyms_agree(masculine: str, feminine: str) -> None:
    assert feminine in forms(masculine)
    assert plain(feminine) in demonyms()


def test_functions_and_first_names_show_gender() -> None:
    assert functions()["ambassadrice"].gender == "f"
    assert functions()["procureurs"].number == "p"
    assert {function.gender for function in functions().values()} == {"m", "f", "mf"}
    assert set(firsts().values()) == {"m", "f", "mf"}
    assert gender_of("Marie-Noëlle") == "f"
