"""The commonest words of languages: too common to search for, and enough to tell what is written.

Articles, prepositions, pronouns and auxiliary verbs are a quarter to a half of every text, and no
two of these languages share many of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from indrumar.wording.plain_text import fold

_WORDS = {
    "ro": (
        "a ai al ale am ar are as asa au ca care ce cea cei cel cele cu cum da dar de deci din "
        "dintr dintre doar după ea ei ele el este eu fi fie fost i iar îi îl în într între își la "
        "le li lor lui mai mi ne ni nu o or ori pe pentru prin să sale sau se și sub sunt tot un "
        "unde unei unele unor unui va vom vor nr"
    ),
    "en": (
        "a about an and any are as at be been but by can do for from had has have how i if in into "
        "is it its may more no nor not of on one or our so such than that the their them then "
        "there these they this those to was we were what when which who will with you your"
    ),
    "ru": (
        "а без бы был была были было в вы где да для до его ее если есть же за и из или им их к "
        "как ко когда кто ли мы на над не нет но о об он она они от по под при про с со так также "
        "то того тот у уже что чтобы это"
    ),
    "uk": (
        "а або але без був була були було в вже ви від він вона вони воно все всі де для до є же з "
        "за зі і із й його її їх інші коли кожен між ми може можна на над не нею ним них ні про "
        "під після по при проте та так також такі те ти того тому у ці цей ця це цього цих через "
        "чи що щоб як яка який які якщо якого яких"
    ),
    "fr": (
        "à afin ai au aussi aux avec avez avons c ce ces cet cette ceux chaque comme d dans de des "
        "dont du elle elles en est et étaient était être eu été fait il ils j je l la le les leur "
        "leurs lui m mais même n ne nos notre nous on ont ou où par pas peut plus pour qu que qui "
        "s sa sans se sera ses si son sont sous sur tous tout toute toutes très un une vos votre "
        "vous y"
    ),
    "it": (
        "a ad agli ai al alla alle allo anche c che chi ci come con cui da dagli dai dal dalla "
        "dalle dei del della delle degli dello di dove e è ed era essere fra gli ha hanno i il in "
        "io l la le lo loro ma nei nel nella nelle negli non o ogni per perché più può quale quali "
        "quando quello quelli quella questa queste questi questo se si sia sono su sua sue sugli "
        "sui sul sulla sulle suo suoi tra tutti tutte un una uno"
    ),
    "es": (
        "a al algunos ante antes así cada como con cual cuales cuando de del desde donde dos e el "
        "él ella ellas ellos en entre era es esa ese eso esta está están estas este esto estos fue "
        "ha haber hacia han hasta hay la las le les lo los más mi muy ni no nos o otra otras otro "
        "otros para pero por porque puede pueden que qué quien se sea ser si sí sin sino sobre son "
        "su sus también tiene tienen todas todo todos tras un una uno unos y ya"
    ),
    "hu": (
        "a ahol akik aki amely amelyek amelyet ami amikor annak arra az azok azt át be csak de e "
        "egy egyes el elő első én és ez ezek ezért ezt fel ha ha hanem hogy ide illetve is itt ki "
        "kell lehet legyen le majd már meg mely mert mint minden mindig más még mi mivel nagy nak "
        "nem nincs olyan ő ők s során sem számára szerint szükséges és tehát több úgy után új "
        "vagy valamint van vannak végül volt voltak való"
    ),
    "de": (
        "aber alle als also am an auch auf aus bei beim bis da damit dann das dass dem den der des "
        "die dies diese diesem diesen dieser dieses doch durch ein eine einem einen einer eines er "
        "es für haben hat hatte ich ihr ihre ihren im in ins ist ja kann können man mehr mit muss "
        "müssen nach nicht noch nur ob oder ohne sein seine sich sie sind sowie über um und uns "
        "unter unsere vom von vor war waren was welche wenn werden wer wie wir wird wo wurde "
        "wurden zu zum zur zwischen"
    ),
}
COMMON_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {tag: frozenset(fold(text).split()) for tag, text in _WORDS.items()}
)
"""Language → its commonest words, folded."""


def common_words(tag: str) -> frozenset[str]:
    """The commonest words of a language, folded; none of a language that has no list."""
    return COMMON_WORDS.get(tag.split("-")[0], frozenset())
