package dev.espalier.storage;

import dev.espalier.storage.JdbcRowInvariants.Check;
import java.util.List;

/** What must hold of judgements and of what is kept of pairs for lists. */
final class JudgementChecks {

    static final List<Check> ALL = List.of(
            new Check("what lists show of a pair is what its newest revision, its line and its texts say", """
                    select p.preference_pair_id::text
                    from preference_pair p
                    left join pair_as_read d using (preference_pair_id)
                    left join pair_state s using (preference_pair_id)
                    where (s.number, s.status, s.winner, s.evidence, s.margin, s.site, s.task_number, s.run_number,
                            s.policy_version_id, s.actions, s.low_text_sha256, s.high_text_sha256, s.flaw)
                        is distinct from (d.number, d.status, d.winner, d.evidence, d.margin, d.site, d.task_number,
                            d.run_number, d.policy_version_id, d.actions, d.low_text_sha256, d.high_text_sha256, d.flaw)"""),
            new Check("review and label of a pair are what the judgements of its text come to", """
                    with last_word as (
                        select distinct on (j.preference_pair_id, j.reviewer) j.preference_pair_id,
                            case when j.verdict <> 'PREFERRED' then j.verdict
                                when j.preferred_completion_id = p.completion_lo then 'LOW' else 'HIGH' end as said
                        from judgement j
                        join preference_pair p using (preference_pair_id)
                        join pair_state s using (preference_pair_id)
                        where j.verdict <> 'UNDONE' and j.text_sha256 = s.low_text_sha256
                            and not exists (select from judgement u where u.undoes_judgement_id = j.judgement_id)
                        order by j.preference_pair_id, j.reviewer, j.judged_at desc, j.judgement_id desc),
                    votes as (
                        select preference_pair_id, said, count(*) as votes,
                            sum(count(*)) over (partition by preference_pair_id) as given
                        from last_word
                        where said <> 'SKIP'
                        group by preference_pair_id, said)
                    select s.preference_pair_id::text
                    from pair_state s
                    left join (
                        select preference_pair_id, max(given) as given, max(votes) as most,
                            (array_agg(said order by votes desc))[1] as said
                        from votes
                        group by preference_pair_id) as told using (preference_pair_id)
                    where s.label <> case
                            when told.given is null then 'AUTO'
                            when told.most * 2 > greatest(told.given, s.required_judgements) then told.said
                            else 'DISAGREED' end
                        or s.review <> case
                            when told.given is null then 'UNREVIEWED'
                            when told.given >= s.required_judgements then 'REVIEWED'
                            else 'IN_REVIEW' end"""),
            new Check("a judgement names answers of its pair, and undoes one of the same person and pair", """
                    select j.judgement_id::text
                    from judgement j
                    join preference_pair p using (preference_pair_id)
                    left join judgement undone on undone.judgement_id = j.undoes_judgement_id
                    where j.left_completion_id not in (p.completion_lo, p.completion_hi)
                        or j.preferred_completion_id not in (p.completion_lo, p.completion_hi)
                        or (j.verdict = 'UNDONE' and (undone.reviewer is distinct from j.reviewer
                            or undone.preference_pair_id is distinct from j.preference_pair_id
                            or undone.verdict = 'UNDONE'))"""),
            new Check("one act of a person is one judgement", """
                    select min(judgement_id::text)
                    from judgement
                    group by client_id
                    having count(*) > 1"""));

    private JudgementChecks() {}
}
