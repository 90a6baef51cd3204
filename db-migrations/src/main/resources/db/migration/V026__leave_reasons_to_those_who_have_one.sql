-- A run that was paused or cancelled by a person says so by its status. The note said "cancelled" of both.

update agent_run set note = '' where note = 'CANCELLED';
