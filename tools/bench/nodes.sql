-- The nodes of one depth, from their goals and from the nodes below (measurement.md §4).
INSERT INTO consolidated
WITH member AS (
    SELECT node, weight, period, year, plan, total FROM measured
    WHERE node IN (SELECT node FROM node WHERE depth = {depth})
    UNION ALL
    SELECT parent, below.weight, c.period, c.year, c.plan, c.total
    FROM consolidated c JOIN node below ON below.node = c.node WHERE below.depth = {depth} + 1
)
SELECT node,
       sum(weight * period) / sum(weight) FILTER (period IS NOT NULL),
       sum(weight * year) / sum(weight) FILTER (year IS NOT NULL),
       sum(weight * plan) / sum(weight) FILTER (plan IS NOT NULL),
       sum(weight * total) / sum(weight) FILTER (total IS NOT NULL)
FROM member GROUP BY node;
