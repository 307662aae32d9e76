"""Texts that are not in English are told, and no English one is."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.polnear import articles
from onrecord.extractors.language.detection import LEAST_LETTER_BYTES, other_language

OTHERS = {
    "fr": "Le pont rouvrira en mai, a déclaré la directrice du port. « Nous sommes en avance », a-t-elle ajouté devant "
    "les journalistes. Selon la mairie, les travaux ont coûté deux millions d'euros, et la seconde voie ouvrira plus "
    "tard dans le mois, si le temps le permet.",
    "de": "Die Brücke wird im Mai wieder geöffnet, sagte die Leiterin des Hafens am Montag. „Wir liegen vor dem "
    "Zeitplan“, fügte sie hinzu. Nach Angaben der Stadt haben die Arbeiten zwei Millionen Euro gekostet; die zweite "
    "Spur folgt eine Woche später, wenn das Wetter es zulässt.",
    "es": "El puente volverá a abrir en mayo, dijo el lunes la directora del puerto. «Vamos por delante», añadió ante "
    "los periodistas. Según el ayuntamiento, las obras han costado dos millones de euros y el segundo carril abrirá "
    "una semana más tarde, si el tiempo lo permite, y con mucho cuidado.",
    "ru": "Мост откроют в мае, сообщила в понедельник директор порта. «Мы опережаем график», — добавила она. "
    "По данным мэрии, работы обошлись в два миллиона евро.",
}
ENGLISH = [
    "The bridge will reopen in May, the head of the port said on Monday. “Nous sommes en avance sur le calendrier”, "
    "she told reporters in French, “et la seconde voie ouvrira une semaine plus tard, selon la mairie.” "
    "The council said that the work had cost two million euros.",
    "Ana Petrova, Ines Calder, Kenji Watanabe, Oluwaseun Adeyemi, Thabo Dlamini, Jean-Pierre Dubois, Giovanni Rossi, "
    "Wolfgang Schmidt, Bjorn Svensson, Piotr Kowalski, Fatima al-Zahra, Rajesh Kumar, Mehmet Yilmaz, Joao da Silva",
    "THE BRIDGE WILL REOPEN IN MAY, THE HEAD OF THE PORT SAID ON MONDAY. “WE ARE AHEAD OF PLAN,” SHE TOLD REPORTERS. "
    "THE COUNCIL SAID THAT THE WORK HAD COST TWO MILLION EUROS AND THAT THE SECOND LANE WOULD OPEN A WEEK LATER.",
    "12.05 14.20 18.30\n" * 100,
]


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_told(language: str) -> None:
    assert other_language(OTHERS[language]) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_not_taken_for_another(text: str) -> None:
    assert len(text) > LEAST_LETTER_BYTES
    assert other_language(text) is None


def test_of_a_short_text_nothing_is_said() -> None:
    assert other_language(OTHERS["fr"][:80]) is None


@pytest.mark.data
def test_no_article_of_polnear_is_taken_for_another_language(shared_data: Path) -> None:
    texts = [one.text for one in articles(shared_data / "polnear" / "dev")]
    assert len(texts) == 84
    assert [text for text in texts if other_language(text)] == []
