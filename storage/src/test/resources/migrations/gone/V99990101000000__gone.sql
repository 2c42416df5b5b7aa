-- Breaks the rule on purpose: MigrationsContract.
alter table tip_subscription drop column pause_why;
