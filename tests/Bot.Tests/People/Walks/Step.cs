using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.People.Walks;

/// <summary>One thing to say or to press.</summary>
internal sealed record Step(string Text, ButtonPress? Press = null)
{
    public override string ToString() =>
        Press is { } press ? $"[{press.Verb} {string.Join(' ', press.Values.Select(value => $"{value.Key}={value.Value}"))}]" : Text;
}
