-- Who has chosen no username is called by their id: nobody else is called so, in any case, nor by an id that is still to be given.
CREATE UNIQUE INDEX person_id_any_case ON person (lower(id));
UPDATE personal_profile f SET username = NULL
WHERE lower(username) <> lower(person_id)
  AND (username ~* '^user-[0-9]+$' OR EXISTS (SELECT FROM person p WHERE lower(p.id) = lower(f.username)));
