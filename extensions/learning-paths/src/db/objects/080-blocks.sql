-- A block row lives as long as a step holds it. Taking a block out of a step, deleting a step or a path (by cascade, which
-- no Directus hook sees) would otherwise leave its row behind for ever.
create or replace function learning.collect_block() returns trigger language plpgsql as $$
begin
	if old.collection is null or old.item is null or old.collection not like 'block\_%'
		or to_regclass(quote_ident(old.collection)) is null
	then
		return null;
	end if;

	if not exists (
		select from learning_path_step_blocks where collection = old.collection and item = old.item
	) then
		execute format('delete from %I where id::text = $1', old.collection) using old.item;
	end if;

	return null;
end
$$;

create or replace trigger learning_collect_block after delete on learning_path_step_blocks
	for each row execute function learning.collect_block();
