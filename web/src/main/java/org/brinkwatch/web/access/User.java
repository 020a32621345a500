package org.brinkwatch.web.access;

import org.brinkwatch.web.http.Visitor;

/** One who may come in, and by which secret. */
record User(Visitor visitor, Secret secret) {}
