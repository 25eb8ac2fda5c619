#!/usr/bin/env python3
"""Writes the fictitious plan of the demonstration: every schedule, status and awkward case.

Four years of four quarters, reported until the second quarter of the third year, from one seed:
    demo/make_fictitious_plan.py > demo/plans/plan-ficticio.json
"""

import json
import sys

SEED = 20260701
YEARS = (2024, 2025, 2026, 2027)
LAST_REPORT = (2026, 2)
UNITS = ("Subsecretaría de Gestión", "Dirección de Servicio", "Oficina de Tecnologías",
    "Dirección Territorial")


class Dice:
    """A small generator of our own (splitmix64), so that every Python rolls the same."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def below(self, limit: int) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % 2**64
        return (mixed ^ (mixed >> 31)) % limit


DICE = Dice(SEED)


def quarters():
    return [(year, quarter) for year in YEARS for quarter in (1, 2, 3, 4)]


def reported():
    return [period for period in quarters() if period <= LAST_REPORT]


def key(period):
    return f"{period[0]}-Q{period[1]}"


def report(value, period, goal):
    who = UNITS[len(goal) % len(UNITS)]
    entry = {"value": str(value), "reported_by": who}
    if DICE.below(3) == 0:
        when = f"trimestre {period[1]} de {period[0]}"
        entry["analysis"] = f"Se reporta el avance del {when}; cifra ficticia."
        entry["evidence"] = [f"Acta {period[0]}-{period[1]:02d} (ficticia)"]
    return entry


def goal(code, sentence, unit, schedule, **more):
    return {"code": code, "goal": sentence, "indicator": sentence, "unit": unit,
        "schedule": schedule,
            "responsible": UNITS[len(code) % len(UNITS)], **more}


def sum_goal(code, sentence, unit, a_quarter, pace, **more):
    targets = {key(period): str(a_quarter) for period in quarters()}
    actuals = {key(period): report(max(0, a_quarter * pace // 100 + DICE.below(5) - 2), period,
        code)
               for period in reported()}
    return goal(code, sentence, unit, "sum", total=str(a_quarter * 16), targets=targets,
        actuals=actuals, **more)


def rising_goal(code, sentence, unit, start, end, pace, **more):
    steps = quarters()
    level = lambda i: start + (end - start) * (i + 1) // len(steps)
    targets = {key(period): str(level(i)) for i, period in enumerate(steps)}
    actuals = {key(period): report(start + (level(i) - start) * pace // 100, period, code)
               for i, period in enumerate(reported())}
    return goal(code, sentence, unit, "increasing", baseline=str(start), total=str(end),
        targets=targets,
                actuals=actuals, **more)


def falling_goal(code, sentence, unit, start, end, pace):
    made = rising_goal(code, sentence, unit, start, end, pace)
    return {**made, "schedule": "decreasing"}


def constant_goal(code, sentence, unit, value, spread):
    targets = {key(period): str(value) for period in quarters()}
    actuals = {key(period): report(value - DICE.below(spread), period,
        code) for period in reported()}
    return goal(code, sentence, unit, "constant", total=str(value), targets=targets,
        actuals=actuals)


def objectives():
    yearly = goal("2.3", "Construir 40 salones comunales", "salones", "sum", total="40",
                  frequency="quarterly", targets={str(year): "10" for year in YEARS},
                  actuals={key(period): str(2 + DICE.below(2)) for period in reported()})
    steps = goal("2.4", "Llevar la cobertura de conectividad al 100%", "%", "increasing",
        values="increment",
                 baseline="20", total="100", targets={str(year): "20" for year in YEARS},
                 actuals={"2024": "18", "2025": "21"})
    ratio = goal("3.1", "Responder a tiempo las peticiones recibidas", "%", "constant", total="100",
                 targets={key(period): "100" for period in quarters()},
                 actuals={key(period): {"numerator": str(900 + DICE.below(100)),
                     "denominator": "1000",
                                        "reported_by": UNITS[1]} for period in reported()})
    silent = sum_goal("3.2", "Realizar 160 jornadas de atención", "jornadas", 10, 100)
    del silent["actuals"]
    early = sum_goal("3.3", "Entregar 32 puntos digitales", "puntos", 2, 100)
    early["targets"] = {period: value for period,
        value in early["targets"].items() if period >= "2026-Q3"}
    early["total"] = "12"
    early["actuals"] = {"2026-Q2": {"value": "1",
        "analysis": "Un punto se adelantó; cifra ficticia."}}
    gone = {**sum_goal("4.3", "Publicar 16 boletines impresos", "boletines", 1, 100),
        "eliminated": "2025-Q2"}
    return [
        ("1", "Cuidar el espacio público y el ambiente", {"2024": "30", "2026": "25"}, [
            sum_goal("1.1", "Sembrar 8000 árboles", "árboles", 500, 104, weight="40"),
            rising_goal("1.2", "Llevar de 30 a 78 los parques en buen estado", "parques", 30, 78,
                92, weight="30"),
            falling_goal("1.3", "Bajar de 120 a 72 los puntos críticos de basura", "puntos", 120,
                72, 78)
            | {"weight": "30"}]),
        ("2", "Acercar los servicios a los barrios", {"2024": "30", "2026": "35"}, [
            sum_goal("2.1", "Atender 64000 personas en los centros de servicio", "personas", 4000,
                131),
            constant_goal("2.2", "Mantener 95% de disponibilidad de los canales", "%", 95, 6),
                yearly, steps]),
        ("3", "Responder mejor a la ciudadanía", {"2024": "20", "2026": "20"}, [ratio, silent,
            early]),
        ("4", "Gobernar con datos y cuentas claras", {"2024": "20", "2026": "20"}, [
            rising_goal("4.1", "Llevar a 100 el índice de datos abiertos", "puntos", 40, 100, 100),
            sum_goal("4.2", "Hacer 32 audiencias públicas", "audiencias", 2, 45), gone]),
    ]


def plan():
    children = [{"kind": "strategic-objective", "code": code, "name": name, "weight": weight,
        "goals": goals}
                for code, name, weight, goals in objectives()]
    children.append({"kind": "strategic-objective", "code": "5",
        "name": "Abrir la nueva sede (aún sin programar)",
                     "weight": "0", "goals": [goal("5.1", "Abrir 1 sede nueva", "sede", "sum",
                         total="1",
                                                   targets={"2027-Q4": "1"})]})
    return {"format": "rumbo-plan/1", "code": "plan-ficticio",
        "name": "Plan de gestión de la Alcaldía de Ejemplo",
            "short_name": "Plan ficticio 2024-2027", "instrument": "management-plan",
            "owner": {"code": "AE", "name": "Alcaldía de Ejemplo", "kind": "entity"},
            "period": {"from": "2024", "to": "2027"},
            "source": "Datos de demostración: plan ficticio, generado a partir de una semilla.",
            "rules": [{}, {"from": "2026-01-01", "cap": "120"}], "children": children}


json.dump(plan(), sys.stdout, ensure_ascii=False, indent=1)
print()
