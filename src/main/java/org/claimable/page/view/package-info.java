/** What the pages of a check show, in words and figures, made for the templates: nothing is worked out there. */
package org.claimable.page.view;
