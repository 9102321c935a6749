-- Everything that belongs to the households in the temporary tables huis and lid, in the shape that the commands of
-- the server leave behind (one dossier of the demo was counted table by table). Ids follow from the dossier, so that
-- no row has to be asked back: dossier, gesprek and plan have one number, what there is more of has it times ten.
insert into houder (id, soort, naam) overriding system value
  select inwoner_id, 'inwoner', concat_ws(' ', voornamen, tussenvoegsel, achternaam) from lid where inwoner_id is not null;
insert into inwoner_bsn (houder_id, bsn) select inwoner_id, bsn from lid where inwoner_id is not null;

insert into dossier (id, kenmerk, gebied_id, team_id, naam, straat, huisnummer, toevoeging, postcode, plaats, beleid_versie, bron, geopend_op)
  overriding system value
  select id, 'B-' || lpad(id::text, 7, '0'), gebied_id, team_id, naam, straat, huisnummer, toevoeging, postcode, plaats, 1, 'signaal',
    now() - make_interval(days => id::int % 300 + 30) from huis;
insert into persoon (dossier_id, id, voornamen, tussenvoegsel, achternaam, geboortenaam, geboortedatum, bsn, relatie, telefoon, email, lid_vanaf, inwoner_id)
  overriding system value
  select dossier_id, id, voornamen, tussenvoegsel, achternaam, geboortenaam, geboortedatum, bsn, relatie, telefoon, email,
    current_date - 300, inwoner_id from lid;
insert into zoeknaam (dossier_id, persoon_id, team_id, naam, bsn)
  select l.dossier_id, l.id, h.team_id, naam_norm(concat_ws(' ', l.voornamen, l.tussenvoegsel, l.achternaam, l.geboortenaam)), l.bsn
  from lid l join huis h on h.id = l.dossier_id;
insert into werkregel (dossier_id, gebied_id, team_id, regievoerder_id, kenmerk, naam, fase, termijn_op, termijn_soort, open_taken, gewijzigd_op, adres)
  select id, gebied_id, team_id, werker_id, 'B-' || lpad(id::text, 7, '0'), naam, fase, current_date - 10 + (id * 7919 % 120)::int,
    case when fase in ('uitvoering', 'evaluatie') then 'evaluatie' else 'onderzoek' end, (id % 4)::int,
    now() - make_interval(mins => (id * 31 % 40000)::int), adresregel(straat, huisnummer, toevoeging) from huis;
insert into regie (dossier_id, id, regievoerder_id, rol, vanaf, reden, door) overriding system value
  select id, id, werker_id, 'sociaal_werker', now() - interval '30 days', 'Dossier geopend na een signaal', werker_id from huis;

-- The regievoerder's rows, those of who opened the dossier and handed it on, and each inwoner's own dossier.
insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, vanaf, beeindigbaar, verleend_door)
  select id, werker_id, d, 'schrijven', 'regie', 'Wmo 2.3.2; 004 §2.3', now() - interval '30 days', false, werker_id
  from huis cross join unnest(array['kern', 'gesprek', 'plan', 'inzet', 'besluit', 'bericht', 'jeugd', 'melder']) d;
insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, vanaf, tot, beeindigbaar, verleend_door, beeindigd_door, reden)
  select id, opener_id, d, 'schrijven', 'teamlid', 'Wmo 2.3.2; 004 §2.3', now() - interval '31 days', now() - interval '30 days', false,
    opener_id, opener_id, 'taak klaar'
  from huis cross join unnest(array['kern', 'gesprek', 'plan', 'inzet', 'besluit', 'melder']) d;
insert into toegang (dossier_id, houder_id, deel, persoon_id, recht, grondslag, bron, vanaf, beeindigbaar, verleend_door)
  select l.dossier_id, l.inwoner_id, v.deel, case when v.persoonlijk then l.id end, 'lezen', 'eigen_dossier',
    'Wmo 5.3.2; 003 Basisontwerp §5.2', now() - interval '30 days', false, h.werker_id
  from lid l join huis h on h.id = l.dossier_id
    cross join (values ('kern', false), ('plan', false), ('gesprek', true), ('inzet', true), ('besluit', true)) v (deel, persoonlijk)
  where l.inwoner_id is not null;

insert into signaal (id, kenmerk, gebied_id, dossier_id, kanaal, route, melder_type, voor_wie, vraag, voornaam, achternaam, straat, huisnummer, postcode,
    plaats, status, bezoeker_id, ontvangen_op)
  select h.id, 'BS-' || h.id, h.gebied_id, h.id, 'digitaal', 'b', 'inwoner', 'zelf',
    'Ik krijg mijn huis niet meer schoon en ik zie bijna niemand. Kunt u met mij meedenken?', l.voornamen, l.achternaam, h.straat,
    h.huisnummer, h.postcode, h.plaats, 'toegeleid', h.werker_id, now() - make_interval(days => h.id::int % 300 + 31)
  from huis h join lid l on l.id = h.id * 10;
insert into triage (dossier_id, id, oordeel, leefgebieden, voorstel, besluit, motivatie, beleid_versie, door) overriding system value
  select id, id, 'enkelvoudig', array['meedoen', 'wonen'], '{"feiten": {}, "voorstel": []}', 'geen',
    'Het team houdt de regie. Het huishouden kent de werker al.', 1, werker_id from huis where fase <> 'nieuw';
insert into gesprek (dossier_id, id, reden, gepland_op, gehouden_op, plaats, vraag, leefgebieden, mantelzorg, uitkomst, status, door, gewijzigd_door,
    afgesloten_op) overriding system value
  select id, id, 'nieuwe_client', now() - interval '20 days', current_date - 20, 'huisbezoek',
    'Mijn man vergeet steeds meer. Ik kan hem niet meer alleen laten.', array['meedoen', 'wonen', 'welzijn'], false, 'plan',
    'afgesloten', werker_id, werker_id, now() - interval '19 days' from huis where heeft_plan;
insert into gesprek_deelnemer (dossier_id, gesprek_id, id, persoon_id, soort, uitgenodigd) overriding system value
  select l.dossier_id, l.dossier_id, l.id, l.id, 'inwoner', true from lid l join huis h on h.id = l.dossier_id where h.heeft_plan and l.id % 10 < 2;
insert into gesprek_antwoord (dossier_id, gesprek_id, persoon_id, leefgebied, situatie, eigen_kracht, netwerk, wens, probleem)
  select id, id, id * 10, g, 'Hij loopt soms weg. Zij slaapt slecht en komt nergens meer.', 'Hij kookt nog graag en kent de buurt goed.',
    'De dochter komt op zaterdag. De buurman let op.', 'Ik wil een paar uur voor mijzelf.', g <> 'welzijn'
  from huis cross join unnest(array['meedoen', 'wonen', 'welzijn']) g where heeft_plan;

insert into plan (dossier_id, id, status, situatie, ondersteuningsvraag, eigen_kracht, netwerk, verwachte_duur_weken, gesprek_id, beleid_versie, door)
  overriding system value
  select id, id, case when is_concept then 'concept' else 'in_uitvoering' end,
    'Meedoen: Hij loopt soms weg. Zij slaapt slecht en komt nergens meer.' || chr(10) || 'Wonen: De trap gaat niet meer.',
    'Mijn man vergeet steeds meer. Ik kan hem niet meer alleen laten.', 'Hij kookt nog graag en kent de buurt goed.',
    'De dochter komt op zaterdag. De buurman let op.', 26, id, 1, werker_id from huis where heeft_plan;
insert into plan_overgang (dossier_id, plan_id, id, van, naar, door) overriding system value
  select id, id, id * 10 + k, v.van, v.naar, werker_id from huis
    cross join (values (0, 'concept', 'in_afstemming'), (1, 'in_afstemming', 'definitief'), (2, 'definitief', 'in_uitvoering')) v (k, van, naar)
  where heeft_plan and not is_concept;
insert into plan_akkoord (dossier_id, plan_id, id, persoon_id, hoe, plan_version, door) overriding system value
  select id, id, id, id * 10, 'mondeling', 1, werker_id from huis where heeft_plan and not is_concept;
insert into doel (dossier_id, plan_id, id, leefgebied, persoon_id, tekst, volgorde) overriding system value
  select id, id, id * 10 + k, v.gebied, id * 10, v.tekst, k from huis
    cross join (values (0, 'meedoen', 'Ik wil elke week onder de mensen komen.'), (1, 'wonen', 'Ik wil veilig thuis blijven wonen.')) v (k, gebied, tekst)
  where heeft_plan;
insert into inzet (dossier_id, plan_id, id, doel_id, omschrijving, trede, uitvoerder_type, uitvoerder_naam, pijler, status, status_door, zonder_einde)
  overriding system value
  select id, id, id * 10 + k, id * 10 + k % 2, v.wat, v.trede, v.soort, v.wie, v.pijler, v.status, werker_id, v.einde from huis
    cross join (values
      (0, 'De post elke maandag op stapels leggen', 'eigen_kracht', 'zelf', 'de inwoner zelf', null, 'aanvaard', null),
      (1, 'Samen eten in de buurtkamer', 'sociale_basis', 'zelf', 'de inwoner zelf', 'sociale_basis', 'gevraagd', null),
      (2, 'Elke week de administratie doornemen', 'basisondersteuning', 'professioneel', 'sociaal werker van het team', 'basisondersteuning',
        'gevraagd', 'Wordt bij de evaluatie bekeken')) v (k, wat, trede, soort, wie, pijler, status, einde)
  where heeft_plan;
insert into inzet_reden (dossier_id, inzet_id, trede, reden)
  select id, id * 10 + v.k, v.trede, 'Dit helpt, maar is niet genoeg.' from huis
    cross join (values (1, 'eigen_kracht'), (2, 'eigen_kracht'), (2, 'sociale_basis')) v (k, trede) where heeft_plan;
insert into evaluatie (dossier_id, plan_id, id, gepland_op) overriding system value
  select id, id, id * 10 + k, current_date + 40 + 90 * k from huis cross join generate_series(0, 1) k where heeft_plan and not is_concept;
insert into termijn (dossier_id, id, soort, van, uiterlijk, voldaan_op, bron) overriding system value
  select id, id * 10 + k, v.soort, current_date - 60, current_date - 10 + (id * 7919 % 120)::int + v.k * 9,
    case when v.klaar and heeft_plan then current_date - 19 end, v.bron from huis
    cross join (values (0, 'onderzoek', true, 'Wmo 2015 art. 2.3.2 lid 1'), (1, 'persoonlijk_plan', true, 'Wmo 2015 art. 2.3.2 lid 2'),
      (2, 'bezoek', true, 'afgesproken met de inwoner'), (3, 'evaluatie', false, '001 §1.3')) v (k, soort, klaar, bron)
  where heeft_plan or v.k < 2;
insert into tijdlijn (dossier_id, id, op, wie_id, deel, gebeurtenis, object_id, gegevens) overriding system value
  select id, id * 20 + k, now() - interval '30 days' + make_interval(hours => v.k), werker_id, v.deel, v.wat, id, v.gegevens::jsonb from huis
    cross join (values (0, 'kern', 'dossier.geopend', '{"bron": "signaal"}'), (1, 'kern', 'persoon.gewijzigd', '{}'), (2, 'kern', 'regie.toegewezen', '{}'),
      (3, 'gesprek', 'triage.besloten', '{"besluit": "geen"}'), (4, 'gesprek', 'gesprek.gepland', '{"plaats": "huisbezoek"}'),
      (5, 'gesprek', 'gesprek.afgesloten', '{"uitkomst": "plan"}'), (6, 'plan', 'plan.begonnen', '{}'), (7, 'plan', 'inzet.aanvaard', '{}'),
      (8, 'plan', 'inzet.aanvaard', '{}'), (9, 'plan', 'plan.in_afstemming', '{"van": "concept"}'), (10, 'plan', 'plan.definitief', '{"van": "in_afstemming"}'),
      (11, 'plan', 'plan.in_uitvoering', '{"van": "definitief"}')) v (k, deel, wat, gegevens)
  where v.k < 3 or (heeft_plan and v.k < 9) or (heeft_plan and not is_concept);

-- The extended household (issue 3, Speed): a plan with twelve inzetten, 200 lines on the timeline, and a gesprek that is being held.
insert into inzet (dossier_id, plan_id, id, doel_id, omschrijving, trede, uitvoerder_type, uitvoerder_naam, pijler, status, status_door, uren_per_week, vanaf)
  overriding system value
  select id, id, 600000000 + id * 10 + k, id * 10 + k % 2, 'Elke week samen iets doen, ' || k, 'sociale_basis', 'vrijwilliger', 'vrijwilliger ' || k,
    'sociale_basis', 'aanvaard', werker_id, 1.5, current_date - 20 from huis cross join generate_series(0, 8) k where uitgebreid;
insert into inzet_reden (dossier_id, inzet_id, trede, reden)
  select id, 600000000 + id * 10 + k, 'eigen_kracht', 'Dit helpt, maar is niet genoeg.' from huis cross join generate_series(0, 8) k where uitgebreid;
insert into tijdlijn (dossier_id, id, op, wie_id, deel, gebeurtenis, object_id, gegevens) overriding system value
  select id, 700000000 + id * 200 + k, now() - interval '20 days' + make_interval(hours => k), werker_id, 'plan', 'inzet.aanvaard', id, '{}' from huis
    cross join generate_series(0, 187) k where uitgebreid;
insert into gesprek (dossier_id, id, reden, gepland_op, plaats, vraag, leefgebieden, mantelzorg, status, door, gewijzigd_door) overriding system value
  select id, 500000000 + id, 'wijziging_persoonlijke_situatie', now() - interval '1 day', 'huisbezoek', 'Hoe gaat het verder?', '{}', false, 'lopend',
    werker_id, werker_id from huis where uitgebreid;
insert into gesprek_deelnemer (dossier_id, gesprek_id, id, persoon_id, soort, uitgenodigd) overriding system value
  select l.dossier_id, 500000000 + l.dossier_id, 500000000 + l.id, l.id, 'inwoner', true from lid l join huis h on h.id = l.dossier_id where h.uitgebreid;

-- What happened to it and who looked, days ago.
insert into spoor (op, wie_id, rol, organisatie_id, handeling, uitkomst, dossier_id, deel, object_soort, object_id, verzoek, reeks)
  select now() - interval '30 days' + make_interval(hours => v.k), werker_id, 'sociaal_werker', organisatie_id, v.wat, 'gelukt', id, v.deel, v.soort, id,
    gen_random_uuid(), 1 from huis
    cross join (values (0, 'signaal.dossier-openen', null, null), (1, 'persoon.wijzigen', 'kern', 'persoon'), (2, 'triage.besluiten', 'gesprek', null),
      (3, 'gesprek.plannen', 'gesprek', null), (4, 'gesprek.vastleggen', 'gesprek', 'gesprek'), (5, 'gesprek.afsluiten', 'gesprek', 'gesprek'),
      (6, 'plan.wijzigen', 'plan', 'plan'), (7, 'plan.wijzigen', 'plan', 'plan'), (8, 'inzet.antwoorden', null, 'plan'), (9, 'inzet.antwoorden', null, 'plan'),
      (10, 'plan.aanbieden', 'plan', 'plan'), (11, 'plan.vaststellen', 'plan', 'plan')) v (k, wat, deel, soort);
with lezing as (
  insert into spoor (op, wie_id, rol, organisatie_id, handeling, uitkomst, dossier_id, deel, verzoek, reeks)
    select now() - make_interval(days => v.dagen), werker_id, 'sociaal_werker', organisatie_id, v.wat, 'gelukt', id, v.deel, gen_random_uuid(), 1 from huis
      cross join (values (9, 'dossier.tonen', 'kern'), (7, 'plan.tonen', 'plan'), (2, 'dossier.tonen', 'kern')) v (dagen, wat, deel)
    returning id, wie_id, dossier_id, deel, op)
insert into spoor_lezing (spoor_id, wie_id, dossier_id, deel, begonnen_op, laatst_op)
  select id, wie_id, dossier_id, deel, op, op from lezing;
