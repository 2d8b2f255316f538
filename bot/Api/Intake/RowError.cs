namespace HealthScore.Bot.Api.Intake;

/// <summary>Why a row was left out.</summary>
/// <param name="Index">Its place among the rows, from 0.</param>
/// <param name="Line">Its line in a body with one object per line, from 1; null otherwise.</param>
/// <param name="Fault">Which field, what is wrong with it and what is expected.</param>
internal sealed record RowError(int Index, long? Line, RowFault Fault);
