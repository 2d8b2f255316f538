namespace HealthScore.Bot.Commands.Histories;

/// <summary>What <c>explain</c> was asked, as written on the command line.</summary>
/// <param name="Account">Id or name.</param>
/// <param name="From">Day or instant.</param>
/// <param name="To">Day or instant; null for now.</param>
/// <param name="Format"><see cref="Text"/> or <see cref="Json"/>.</param>
internal sealed record ExplainRequest(string Account, string From, string? To, string Format)
{
    public const string Text = "text";
    public const string Json = "json";
}
