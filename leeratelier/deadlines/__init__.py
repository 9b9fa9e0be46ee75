"""Legal date arithmetic: holidays, terms, publication and entry into force. Plain Python; dates in, dates out."""
