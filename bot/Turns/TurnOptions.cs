namespace HealthScore.Bot.Turns;

/// <summary>Settings under <c>Turns</c>.</summary>
internal sealed class TurnOptions
{
    public const string Section = "Turns";

    /// <summary>How many accepted turns may wait, 1–1,000,000. Beyond it channels are told to come back later.</summary>
    public int MaxPending { get; set; } = 10_000;

    /// <summary>How long one answer may take, 1–60 s, before the person is told that it did not work out.</summary>
    public int AnswerSeconds { get; set; } = 8;

    /// <summary>How long a turn's id is remembered, 1–1,440 minutes, so that a repeated delivery is answered once.</summary>
    public int RememberMinutes { get; set; } = 15;
}
