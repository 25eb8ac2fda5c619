-- The percentage of every goal in the four scopes at the end of slot 15, under the default rules
-- (measurement.md §2 and §3), as a table. A goal that is not programmed has none.
CREATE OR REPLACE TEMP TABLE measured AS
WITH series AS (
    SELECT goal,
           sum(target) FILTER (slot = 15)            AS period_p,
           sum(actual) FILTER (slot = 15)            AS period_e,
           sum(target) FILTER (slot >= 12)           AS year_p,
           sum(actual) FILTER (slot >= 12)           AS year_e,
           arg_max(actual, slot) FILTER (slot >= 12) AS year_last,
           sum(target)                               AS plan_p,
           sum(actual)                               AS plan_e,
           arg_max(actual, slot)                     AS plan_last
    FROM fact WHERE slot <= 15 GROUP BY goal
), level AS (
    SELECT goal.goal, node, weight, schedule, coalesce(baseline, 0) AS b, total, series.*,
           CASE schedule WHEN 'increasing' THEN 1 ELSE -1 END AS side
    FROM goal JOIN series ON goal.goal = series.goal
), ratio AS (
    SELECT node, weight,
           CASE WHEN schedule IN ('sum', 'constant')
                THEN coalesce(period_e, 0) / nullif(period_p, 0)
                WHEN (period_p - b) * side > 0
                THEN (coalesce(period_e, b) - b) / (period_p - b) END AS period,
           CASE WHEN schedule IN ('sum', 'constant')
                THEN coalesce(year_e, 0) / nullif(year_p, 0)
                WHEN (period_p - b) * side > 0
                THEN (coalesce(year_last, b) - b) / (period_p - b) END AS year,
           CASE WHEN schedule IN ('sum', 'constant')
                THEN coalesce(plan_e, 0) / nullif(plan_p, 0)
                WHEN (period_p - b) * side > 0
                THEN (coalesce(plan_last, b) - b) / (period_p - b) END AS plan,
           CASE WHEN schedule = 'sum' THEN coalesce(plan_e, 0) / nullif(total, 0)
                WHEN schedule = 'constant' THEN coalesce(plan_e, 0) / nullif(plan_p, 0)
                WHEN (total - b) * side > 0
                THEN (coalesce(plan_last, b) - b) / (total - b) END AS total
    FROM level
)
SELECT node, weight, greatest(100 * period, 0) AS period, greatest(100 * year, 0) AS year,
       greatest(100 * plan, 0) AS plan, greatest(100 * total, 0) AS total
FROM ratio;
