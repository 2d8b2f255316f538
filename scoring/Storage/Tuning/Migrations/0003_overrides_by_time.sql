-- Each batch of scoring asks what is in force and what begins or ends soon; of all that ever were, that is little.
CREATE INDEX score_overrides_by_end ON score_overrides (ended_at, until);
CREATE INDEX score_overrides_by_start ON score_overrides (set_at);
