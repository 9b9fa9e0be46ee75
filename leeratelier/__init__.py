"""Leeratelier: from "whom have we not spoken to" to an adopted participation ordinance, and what comes after."""
