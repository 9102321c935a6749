import type { TestDossier } from '../../server/src/modules/dossier/dossier.test-data.ts'
import type { TestServer } from './server.ts'

/** Puts one row of everything that has an address below a dossier into it, each with the same id. */
export async function dossierRijen(server: TestServer, d: TestDossier, object: number): Promise<void> {
  const { id } = d
  const persoon = d.personen[0]
  const rijen = [
    `insert into gesprek (dossier_id, id, reden, plaats, door) overriding system value values (${id}, ${object}, 'intake', 'kantoor', 1)`,
    `insert into plan (dossier_id, id, beleid_versie, door) overriding system value values (${id}, ${object}, 1, 1)`,
    `insert into doel (dossier_id, plan_id, id, tekst) overriding system value values (${id}, ${object}, ${object}, 'x')`,
    `insert into inzet (dossier_id, plan_id, id, doel_id, omschrijving, trede, uitvoerder_type, uitvoerder_naam)
       overriding system value values (${id}, ${object}, ${object}, ${object}, 'x', 'eigen_kracht', 'zelf', 'x')`,
    `insert into thuissignaal (dossier_id, id, persoon_id, onderwerp, door) overriding system value
       values (${id}, ${object}, ${persoon}, 'x', 1)`,
    `insert into signaal (id, kenmerk, gebied_id, dossier_id, kanaal, route, voor_wie, vraag, status)
       select ${object}, 'S${object}', gebied_id, id, 'x', 'a', 'zelf', 'x', 'toegeleid' from dossier where id = ${id}`,
    `insert into oppakking (signaal_id, organisatie_id, door, beleid_versie, op, uiterlijk)
       values (${object}, (select min(id) from organisatie), ${d.regievoerderId}, 1, '2026-01-05', '2026-01-19')`,
    `insert into overdracht (dossier_id, id, soort, van_id, naar_naam, inhoud, kenmerk, gesprek_vereist, beleid_versie)
       overriding system value values (${id}, ${object}, 'uitvoering', 1, 'x', 'x', 'x', true, 1)`,
    `insert into begeleiderverzoek (dossier_id, id, persoon_id, organisatie_id, gevraagd_op, door) overriding system value
       values (${id}, ${object}, ${persoon}, (select min(id) from organisatie), '2026-01-05', 1)`,
    `insert into inbreng (dossier_id, id, persoon_id, doel_tekst, door) values (${id}, ${object}, ${persoon}, 'x', 1)`,
    `with h as (insert into houder (soort, naam) values ('helper', 'x') returning id)
     insert into hulplink (dossier_id, id, inzet_id, helper_id, token_hash, code_hash, voor, door, verloopt_op)
       select ${id}, ${object}, ${object}, h.id, decode(lpad('${object}', 12, '0'), 'hex'), '', 'x', 1, now() from h`,
    `insert into netwerk_persoon (dossier_id, id, soort, naam, bijdrage, wil_helpen, kring, hoek, door) overriding system value
       values (${id}, ${object}, 'naaste', 'x', 'x', true, 1, 0, 1)`,
    `insert into contactmoment (dossier_id, plan_id, id, gepland_op, door) overriding system value
       values (${id}, ${object}, ${object}, '2026-01-01', 1)`,
    `insert into planafspraak (dossier_id, plan_id, id, soort, tekst, door) overriding system value
       values (${id}, ${object}, ${object}, 'terugval', 'x', 1)`,
    `insert into werkafspraak (dossier_id, plan_id, id, houder_id, tekst, uiterlijk, door) overriding system value
       values (${id}, ${object}, ${object}, ${d.regievoerderId}, 'x', '2026-01-01', 1)`,
    `insert into terugvalsignaal (dossier_id, plan_id, id, toelichting, op, uiterlijk, door) overriding system value
       values (${id}, ${object}, ${object}, 'x', '2026-01-01', '2026-01-03', 1)`,
    `insert into toestemming (dossier_id, id, persoon_id, partij_id, doel, delen, gegeven, hoe, vastgelegd_door)
       overriding system value values (${id}, ${object}, ${persoon}, 1, 'x', '{kern}', true, 'mondeling', 1)`,
    `insert into document (dossier_id, id, soort, deel, titel, media_type, inhoud, sha256, door)
       overriding system value values (${id}, ${object}, 'x', 'plan', 'x', 'application/pdf', '', '', 1)`,
    `insert into gesprek_deelnemer (dossier_id, gesprek_id, id, soort, naam) overriding system value
       values (${id}, ${object}, ${object}, 'netwerk', 'x')`,
    `insert into verwijzing (dossier_id, id, kenmerk, persoon_id, inzet_id, organisatie_id, product, resultaat, startdatum,
       waarom_niet_anders, status, door) overriding system value
       values (${id}, ${object}, 'V${object}', ${persoon}, ${object}, (select min(id) from organisatie), 'x', 'x', '2026-01-01', '{}',
       'mislukt', 1)`,
    `insert into aanvraag (dossier_id, id, gesprek_id, persoon_id, product, dag, verslag, advies, waarom_niet_anders, door, beleid_versie)
       overriding system value values (${id}, ${object}, ${object}, ${persoon}, 'x', '2026-01-05',
       '{"vraag":"x","achterliggendeVraag":"","plaats":"x","mantelzorg":null,"geschrevenDoor":"x","delen":[]}', 'x', '{}', 1, 1)`,
    `insert into toeleiding (dossier_id, id, keten, team_id, reden, beleid_versie, door) overriding system value
       values (${id}, ${object}, 'x', ${d.teamId}, 'x', 1, 1)`,
    `insert into aanbod (dossier_id, id, persoon_id, wat, door) overriding system value values (${id}, ${object}, ${persoon}, 'x', 1)`,
    `insert into opschaling (dossier_id, id, doel, reden, verantwoordelijke_naam, door, beleid_versie)
       overriding system value values (${id}, ${object}, 'regieteam', 'x', 'x', 1, 1)`,
    `with h as (insert into houder (soort, naam) values ('helper', 'x') returning id)
     insert into toegang (id, dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door) overriding system value
       select ${object}, ${id}, h.id, 'kern', 'lezen', 'toestemming', 'x', true, 1 from h`,
  ]
  await server.kijk(rijen.join(';\n'))
}
