-- The peer's tables: those that an analyst would make of a plan. Doubles, which are faster there
-- than decimals. Facts stand in the order of their goals.
CREATE TABLE node (node INTEGER, parent INTEGER, depth INTEGER, weight DOUBLE);
CREATE TABLE goal (goal INTEGER, node INTEGER, schedule VARCHAR, baseline DOUBLE, total DOUBLE,
                   weight DOUBLE);
CREATE TABLE fact (goal INTEGER, slot INTEGER, target DOUBLE, actual DOUBLE);
COPY node FROM '{folder}/nodes.csv' (HEADER false);
COPY goal FROM '{folder}/goals.csv' (HEADER false);
COPY fact FROM '{folder}/facts.csv' (HEADER false);
