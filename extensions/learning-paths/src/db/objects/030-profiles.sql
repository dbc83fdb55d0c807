-- Every user has exactly one profile, however the user was made: by registration, in the Studio, by a flow or by SQL.
create or replace function learning.give_profile() returns trigger language plpgsql as $$
begin
	insert into user_profiles (id, "user", display_name)
	values (gen_random_uuid(), new.id, nullif(trim(concat_ws(' ', new.first_name, new.last_name)), ''))
	on conflict ("user") do nothing;

	return null;
end
$$;

create or replace trigger learning_give_profile after insert on directus_users
	for each row execute function learning.give_profile();

-- A clock from the first moment: a device that pulls before anyone pushed gets a generation that stays.
create or replace function learning.give_clock() returns trigger language plpgsql as $$
begin
	insert into learning.sync_clock (user_profile) values (new.id) on conflict do nothing;

	return null;
end
$$;

create or replace trigger learning_give_clock after insert on user_profiles
	for each row execute function learning.give_clock();

-- Users who were there before us.
insert into user_profiles (id, "user", display_name)
select gen_random_uuid(), id, nullif(trim(concat_ws(' ', first_name, last_name)), '') from directus_users
on conflict ("user") do nothing;

insert into learning.sync_clock (user_profile)
select id from user_profiles
on conflict do nothing;
