"""Forms of verbs written by hand against those that are made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.french.conjugation import forms
from selon.french.cues import cue_forms, cues

# lemma: present (il, ils), imperfect (il), simple past (il, ils), future (il), conditional (ils), gerund, participle
BY_HAND = """
dire: dit disent disait dit dirent dira diraient disant dit
écrire: écrit écrivent écrivait écrivit écrivirent écrira écriraient écrivant écrit
décrire: décrit décrivent décrivait décrivit décrivirent décrira décriraient décrivant décrit
prédire: prédit prédisent prédisait prédit prédirent prédira prédiraient prédisant prédit
contredire: contredit contredisent contredisait contredit contredirent contredira contrediraient contredisant contredit
redire: redit redisent redisait redit redirent redira rediraient redisant redit
rire: rit rient riait rit rirent rira riraient riant ri
sourire: sourit sourient souriait sourit sourirent sourira souriraient souriant souri
lire: lit lisent lisait lut lurent lira liraient lisant lu
admettre: admet admettent admettait admit admirent admettra admettraient admettant admis
promettre: promet promettent promettait promit promirent promettra promettraient promettant promis
reprendre: reprend reprennent reprenait reprit reprirent reprendra reprendraient reprenant repris
apprendre: apprend apprennent apprenait apprit apprirent apprendra apprendraient apprenant appris
perdre: perd perdent perdait perdit perdirent perdra perdraient perdant perdu
rompre: rompt rompent rompait rompit rompirent rompra rompraient rompant rompu
résoudre: résout résolvent résolvait résolut résolurent résoudra résoudraient résolvant résolu
répartir: répartit répartissent répartissait répartit répartirent répartira répartiraient répartissant réparti
répondre: répond répondent répondait répondit répondirent répondra répondraient répondant répondu
défendre: défend défendent défendait défendit défendirent défendra défendraient défendant défendu
prétendre: prétend prétendent prétendait prétendit prétendirent prétendra prétendraient prétendant prétendu
plaindre: plaint plaignent plaignait plaignit plaignirent plaindra plaindraient plaignant plaint
craindre: craint craignent craignait craignit craignirent craindra craindraient craignant craint
dépeindre: dépeint dépeignent dépeignait dépeignit dépeignirent dépeindra dépeindraient dépeignant dépeint
enjoindre: enjoint enjoignent enjoignait enjoignit enjoignirent enjoindra enjoindraient enjoignant enjoint
conclure: conclut concluent concluait conclut conclurent conclura concluraient concluant conclu
exclure: exclut excluent excluait exclut exclurent exclura excluraient excluant exclu
croire: croit croient croyait crut crurent croira croiraient croyant cru
poursuivre: poursuit poursuivent poursuivait poursuivit poursuivirent poursuivra poursuivraient poursuivant poursuivi
soutenir: soutient soutiennent soutenait soutint soutinrent soutiendra soutiendraient soutenant soutenu
convenir: convient conviennent convenait convint convinrent conviendra conviendraient convenant convenu
prévenir: prévient préviennent prévenait prévint prévinrent préviendra préviendraient prévenant prévenu
démentir: dément démentent démentait démentit démentirent démentira démentiraient démentant démenti
mentir: ment mentent mentait mentit mentirent mentira mentiraient mentant menti
requérir: requiert requièrent requérait requit requirent requerra requerraient requérant requis
prévoir: prévoit prévoient prévoyait prévit prévirent prévoira prévoiraient prévoyant prévu
voir: voit voient voyait vit virent verra verraient voyant vu
connaître: connaît connaissent connaissait connut connurent connaîtra connaîtraient connaissant connu
savoir: sait savent savait sut surent saura sauraient sachant su
faire: fait font faisait fit firent fera feraient faisant fait
déduire: déduit déduisent déduisait déduisit déduisirent déduira déduiraient déduisant déduit
émouvoir: émeut émeuvent émouvait émut émurent émouvra émouvraient émouvant ému
avertir: avertit avertissent avertissait avertit avertirent avertira avertiraient avertissant averti
garantir: garantit garantissent garantissait garantit garantirent garantira garantiraient garantissant garanti
affirmer: affirme affirment affirmait affirma affirmèrent affirmera affirmeraient affirmant affirmé
annoncer: annonce annoncent annonçait annonça annoncèrent annoncera annonceraient annonçant annoncé
juger: juge jugent jugeait jugea jugèrent jugera jugeraient jugeant jugé
rappeler: rappelle rappellent rappelait rappela rappelèrent rappellera rappelleraient rappelant rappelé
appeler: appelle appellent appelait appela appelèrent appellera appelleraient appelant appelé
rejeter: rejette rejettent rejetait rejeta rejetèrent rejettera rejetteraient rejetant rejeté
marteler: martèle martèlent martelait martela martelèrent martèlera martèleraient martelant martelé
révéler: révèle révèlent révélait révéla révélèrent révélera révéleraient révélant révélé
suggérer: suggère suggèrent suggérait suggéra suggérèrent suggérera suggéreraient suggérant suggéré
répéter: répète répètent répétait répéta répétèrent répétera répéteraient répétant répété
alléguer: allègue allèguent alléguait allégua alléguèrent alléguera allégueraient alléguant allégué
relever: relève relèvent relevait releva relevèrent relèvera relèveraient relevant relevé
lever: lève lèvent levait leva levèrent lèvera lèveraient levant levé
balayer: balaie balaient balayait balaya balayèrent balaiera balaieraient balayant balayé
tweeter: tweete tweetent tweetait tweeta tweetèrent tweetera tweeteraient tweetant tweeté
nier: nie nient niait nia nièrent niera nieraient niant nié
créer: crée créent créait créa créèrent créera créeraient créant créé
expliquer: explique expliquent expliquait expliqua expliquèrent expliquera expliqueraient expliquant expliqué
réagir: réagit réagissent réagissait réagit réagirent réagira réagiraient réagissant réagi
aller: va vont allait alla allèrent ira iraient allant allé
offrir: offre offrent offrait offrit offrirent offrira offriraient offrant offert
"""
PLACES = ["present", "present", "imperfect", "past", "past", "future", "conditional", "gerund", "participle"]
VERBS = dict(line.split(": ") for line in BY_HAND.strip().splitlines())


@pytest.mark.parametrize(("lemma", "expected"), VERBS.items())
def test_forms_by_hand(lemma: str, expected: str) -> None:
    made = set(forms(lemma))
    assert made >= {("infinitive", lemma), *zip(PLACES, expected.split(), strict=True)}


def test_participles_agree() -> None:
    assert [form for tense, form in forms("promettre") if tense == "participle"] == ["promis", "promise", "promises"]
    assert [form for tense, form in forms("nier") if tense == "participle"] == ["nié", "niée", "niés", "niées"]


def test_all_forms_of_all_cues_are_words() -> None:
    assert all(form.replace("-", "").isalpha() and form == form.lower() for form in cue_forms())
    assert all(forms(cue.lemma.split()[0]) for cue in cues())


@given(st.text(alphabet="abcdeéèiouglnrstyq", min_size=1, max_size=8), st.sampled_from(["er", "ir", "re", "oir"]))
def test_any_verb_has_forms(stem: str, ending: str) -> None:
    made = forms(stem + ending)
    assert made[0] == ("infinitive", stem + ending)
    assert len(made) == len(set(made))
    assert all(form for _, form in made)
