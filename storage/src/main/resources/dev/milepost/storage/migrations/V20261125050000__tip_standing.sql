-- Whether and when a subscription leaves days out; and deliveries of unknown outcome that are to be looked for.

alter table tip_subscription add column pause_why text not null default ''; -- by_admin, by_failures; empty where not paused
alter table tip_subscription add column failures integer not null default 0; -- in a row, for good
alter table tip_subscription add column left_out text not null default '';   -- dates with commas between
alter table tip_subscription add column snoozed_until text not null default '';

update tip_subscription set pause_why = 'by_admin' where paused;

drop index tip_delivery_again;
create index tip_delivery_again on tip_delivery (again, shard) where again > 0;
