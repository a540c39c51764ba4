"""Words around a value → the topics that they call up: what a sum is paid for, what lasts so long.

Two reporters seldom tell one thing in one word: “jailed for”, “behind bars”, “the term handed down”. A topic is the field of
words that go with one kind of value in the news; a word may call up several. None of them belongs to any one story.
"""

from __future__ import annotations

import functools
import re

_FIELDS = {
    "length": """
        sentence: jail* gaol* prison* imprison* bars sentenc* custod* incarcerat* term parole locked_up put_away cell cells
            sent_down
            given handed_down convict* judge inside inmate* serve serving time_behind penal
        ban: ban banned bans suspen* disqualif* barred sidelin* ineligib* touchline miss
        training: train* apprentic* qualif* course degree diploma graduat* journeyman studies studied syllabus pupillage
        power cut: power electric* blackout* outage* dark* light* reconnect* candle* current mains supply grid
        closure: clos* shut* reopen* lock* sealed out_of_use out_of_service off_limits boarded_up traffic cars
        strike: strik* walkout* walked_out stoppage* picket* industrial_action downed_tools down_tools back_to_work tools
        price freeze: freez* frozen froze dearer unchanged price* tariff* charge* rent* fare* bill bills
        talks: talk* negotiat* discuss* conversation* meeting* met session* summit* debate* sat_down haggl* deliberat* round
            table closeted huddle*
        captivity: trapped captiv* hostage* kidnap* abduct* stuck buried entomb* rubble held_prisoner underground dungeon
            chained cellar
        delay: delay* late behind_schedule postpon* put_back wait* queue* held_up overdue tarmac platform kept_waiting idle
            stranded
        journey: flight* fly flew journey* trip* voyage* crossing crossed drive drove sail* walk* ride rode travel* trek*
            swim*
            swam row* ashore route march
        drift: drift* adrift currents raft castaway dinghy mercy
        building: build* built construct* complet* finish* repair* renovat* restor* refit* rebuil* erect* mend* overhaul*
            scaffold*
            builders
        contract: contract* lease* licen?e* agreement* pact accord treaty concession tenancy deal sign* bound tied
        term of office: mandate* tenure reign* rule* presid* helm govern* in_charge in_power in_office chair throne
        stocks: stock* suppl* reserve* in_store enough provisions fuel larder granar* silo* stockpile* warehouse* wheat
            grain flour
            run_out
        notice: notice warn* advance beforehand ahead alert* tip* evacuat*
        keeping of records: record* data store* storing retain* retention archiv* log logs trace* keep kept hold
        recovery: recover* heal* injur* rehabilit* convalesc* fitness hamstring knee ligament* out_of_action layoff ward
            discharged
            bed hospital
        search: search* missing combed look*_for hunt* rescuers
        trial: trial* in_court hearing* testi* jury juror* deliberat* verdict* witness* dock
        mourning: mourn* flags half-mast
        quarantine: quarantin* isolat* confine* lockdown stay_indoors
        curfew: curfew*
        emergency: emergency martial_law
        siege: sieg* besieg* blockad* encircl* cut_off
        truce: truce* ceasefire* cease-fire* lull guns fighting hostilities quiet pause*
        moratorium: moratori* suspend* halt* stay hold on_ice
        service: career* worked served veteran service employ* taught staff with_the_firm
        operation: operat* surgery surgeon* theatre scalpel knife
        fire: burn* blaze* fire* flame* extinguish* smoulder* inferno
        speech: speech* spoke speak* address* sermon* eulog* podium rostrum
        repayment: instal?ment* repay* loan* mortgage*
        storage: kept keep* hold held stored
        visit: visit* tour* stay* stopover guest* trip swing
        absence: absen* away return* comeback back hiatus gap
        pregnancy: pregnan* born birth
        running time: film* album shoot* footage video* play running running_time recording tape
        match: match* game* bout set sets rally tie contest court battle*
        silence: silen* mute signal* contact transmission* heard word
        breakdown: down crash* offline broken fail* fault* outage* glitch*
        illness: ill ill illness fever coma unconscious intensive sick*
        fast: fast* hunger_strike ate eaten food
        rain: rain* storm* snow* downpour* wind
        vigil: camp* tent* occup* sit-in protest* squat*
        response: arriv* respon* reach* alarm call* siren*
        investigation: investigat* inquir* probe* report
    """,
    "money": """
        price: fetch* sold sell* sale* auction* saleroom hammer bid* buy* bought price* purchas* acqui* takeover went_for
            changed_hands pay paid paying hand*_over offer* worth valu* deal cost* knocked_down snapped_up tag
        payment: pay paid paying hand*_over cheque* check settl* compensat* damages payout* award* transfer* remit*
            receiv* wired contribut* towards sum
        fee: fee* paid receiv* earn* salar* wage* invoice* charg* bill bills billed pocket* remunerat* retainer honorarium
            took_home
        fine: fine fined fines penalt* ordered_to_pay sanction* punish*
        cost: cost* price_tag bill bills budget* spend* spent outlay* expens* dear* invest* build* built come_to came_to
        theft: stole* steal* theft* taken took loot* haul* robb* embezzl* siphon* fraud* swindl* made_off missing vanish*
            disappear* diverted launder* got_away getaway gang raid* thieves thief burglar* defraud* conned plunder*
        loss: loss* lost lose* deficit* hole shortfall* in_the_red black_hole gap overdrawn
        profit: profit* earn* surplus in_the_black
        revenue: sales revenue* turnover taking* income receipts
        damage: damage* destroy* repair* insur* claim* losses wreck*
        gift: donat* gift* gave give* given grant* pledg* bequea* legacy prize* award* sponsor* fund* rais* contribut*
            aid appeal* collect* putting put towards benefactor* heir* left
        debt: debt* owe* borrow* liabilit* loan* arrears creditor* mortgage* lend* lent credit* overdraft
        saving: save saves saved saving*
        pay: wage* salar* earn* pay_packet
        bonus: bonus* severance
        charge: ticket* fare* admission entry toll* charge* charged crossing fee* trip passenger*
        bail: bail bond surety
        ransom: ransom* extort* kidnap* hackers
        bribe: bribe* kickback* backhander* sweetener* envelope*
        reward: reward* bounty
        fraud: fraud* defraud* swindl* embezzl* conned
        street value: street_value worth street
        rent: rent* let lease tenant*
    """,
    "people": """
        deaths: die died dies dead dying death* kill* fatal* lives life perish* victim* bodies body drown* toll succumb*
            funeral*
            buried mourn* mortuary morgue coffin* claimed lost_their_lives
        injuries: injur* hurt wound* hospital* treated casualt* burned stretcher* bruise* cuts broken_bones
        arrests: arrest* detain* custody handcuff* rounded_up apprehend* charged in_cells picked_up police_station held cells
        rescue: rescu* saved pluck* pulled surviv* alive picked_up took_off winch* out_of_the_sea out_of_the_water
            brought_ashore
            dug_out lifeboat* hauled
        displaced: evacuat* flee* fled displac* homeless* moved_out shelter* driven_from forced_out uproot* left_their_homes
            to_safety homes leave safety
        attendance: crowd* attend* spectat* gather* marche? marching turned_out turned_up watch* audience* rally rallie*
            protest*
            demonstrat* packed fill* congregat* guest* stands terraces streets square
        visitors: visit* doors turnstile* footfall through_its museum gallery exhibition came_to
        job cuts: redundan* laid_off lay-off* layoff* axe* dismiss* sack* shed* job* post* out_of_work dole notice unemployed
            livelihood* cut*
        workforce: employ* staff workforce payroll work worker* hands
        aboard: aboard on_board passenger* carrying
        illness: ill illness* sick* infect* poison* case cases diagnos* positive fell_ill come_down came_down contracted
            outbreak
            vomit* caught fever
        stolen records: record* data detail* account* file* stole* leak* breach* hack* copied exposed intruder* thieves logs
        strikers: strike* striking walked_out walkout joined took_part stoppage picket* tools
        signatures: sign* petition* names
        escape: escap* broke_out break-out breakout slip* absconded at_large inmate* convict* fugitive* on_the_run tunnel*
        prisoners: prisoner* jail* releas* swap* exchang* captive* freed
        troops: troop* soldier* deploy* contingent peacekeep* brigade garrison
        children: child* youngster* minor* under-age* boy* girl* infant*
        applicants: appl* candidat* entr* appli* register* enrol*
        hostages: hostage* kidnap* abduct* seized captor*
        members: member* belong* subscri*
        patients: patient* operat* surger* waiting
        missing: missing unaccounted
        volunteers: volunt* helper* searcher*
        police: officer* police constable*
        stranded: stranded stuck trapped
        cut off: without_power without_electricity dark customers power water cut_off
    """,
    "percent": """
        share of the vote: vote votes poll* won took secured ballot*
        support: back* favour* favor* support* approv* like* want* in_favour agree* yes
        turnout: turnout turned_out went_to_the_polls cast voted entitled electorate eligible made_its_way booths
        pay rise: pay wage* salar* earn* rise raise settlement deal offer
        unemployment: unemploy* jobless* out_of_work without_a_job without_work idle dole
        inflation: inflation prices cost_of_living dearer
        growth: growth grew grow* econom* output gdp expan* contract* shrank
        interest rate: rate* borrowing interest benchmark
        stake: stake* own* shareholding shareholder*
        tax: tax* duty duties levy tariff*
        stocks: reservoir* capacity full left storage stocks lake* dam dams
        discount: discount* off_the_price haircut
        share price: share shares stock stocks shed lost slid fell tumbled plunged
        sales: sales revenue turnover
        profit: profit* earnings
    """,
    "moment": """
        fire: fire* blaze* flame* ignit* caught broke_out smoke inferno alight burn*
        fault: trouble outage fault* problem* blackout software crashed went_down failed failure glitch* complaints offline
        order to leave: evacuat* order instruct* get_out loudspeaker*
        return to work: back_to_work back return* resum*
        opening: open* reopen* inaugurat* ribbon first_vehicle* roll
        closing: clos* last_trip last_time final shut* sails_for
        taking effect: effect force appl* introduc* bite bites imposed in_place kick*_in duty tariff*
        beginning of work: start* begin* began diggers builders ground construction scaffold*
        passage: pass* adopt* vote* approv* back* reject*
        award: prize* award* trophy
        inspection: inspect* check* examin* survey*
        founding: found* set_up establish* creat*
        application: appl* lodge* hand_in register* submit* entries claim*
        payment due: pay* repay* instal?ment* settle*
        clearing: empt* pump* remov* clear* cleaned
        results: result* publish*
        hearing: hear* summon* testif* appear*
        signing: sign* ink*
        arrival: arriv* reach* land* dock* berth* touched_down
        departure: leave left sail* depart*
        attack: attack* struck hit raid* shell* explo* blast* bomb* missile* drone*
        death: die died death kill* drown*
        arrest: arrest* detain* custody seize
        learning of it: learn* told inform* knew aware notif* alert* warn* report*
        launch: launch* lift-off sale unveil*
        wedding: wedding married marry
        funeral: funeral buried burial
        kick-off: kick* match game final replay
        quake: quake earthquake tremor*
        accident: crash* collid* derail* aground sink capsiz* overturn* plunge* happen*
        theft: stole* theft robb* thieves burglar*
        election: election* polls ballot
        resignation: resign* quit* step*_down stood_down bow*_out
        swearing-in: sworn oath takes_over took_over inaugurat*
        discovery: found discover* spotted detect* first_case
        strike: strike* walk*_out walkout tools stoppage
        truce: truce ceasefire guns fighting
        lifting: lift* end* expir* lapse* over
        call: call* phone* rang dial*
        delivery: deliver* hand*_over ship*
        visit: visit* tour* fly flies
        dismissal: sack* dismiss* fired
        surgery: surgery operat* transplant*
    """,
    "bare": """
        magnitude: magnitude richter tremor quake earthquake
        index: index points closed settled ended
        exchange rate: dollar euro currency traded
        score: score* mark* points judges
    """,
}
"""Kind of value → a line a topic: words, of which “*” is any ending and “?” one letter, and “_” a blank."""


def _pattern(words: str) -> re.Pattern[str]:
    forms = (re.escape(w).replace(r"\*", r"\w*").replace(r"\?", r"\w").replace("_", r"\s+(?:\w+\s+)?") for w in words.split())
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def _read(lines: str) -> dict[str, re.Pattern[str]]:
    table: dict[str, str] = {}
    name = ""
    for line in lines.strip().splitlines():
        head, colon, words = line.strip().partition(": ")
        name = head if colon else name
        table[name] = f"{table.get(name, '')} {words if colon else line.strip()}"
    return {name: _pattern(words) for name, words in table.items()}


_TOPICS = {kind: _read(lines) for kind, lines in _FIELDS.items()}


@functools.lru_cache(maxsize=1 << 14)
def topics_of(kind: str, text: str) -> frozenset[str]:
    """The topics of `kind` of value that words in `text` call up; empty where none does, or where there is no such kind."""
    return frozenset(name for name, pattern in _TOPICS.get(kind, {}).items() if pattern.search(text))
