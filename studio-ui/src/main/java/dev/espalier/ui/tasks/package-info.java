/**
 * Tasks: the list, how new ones are made, and a task's own page. Start at {@link dev.espalier.ui.tasks.TasksView}. Knows
 * runs only as lines that came of a task.
 */
@NullMarked
package dev.espalier.ui.tasks;

import org.jspecify.annotations.NullMarked;
