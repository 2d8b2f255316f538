namespace HealthScore.Bot.Api.Intake;

/// <summary>The fields of a signal.</summary>
[Flags]
internal enum SignalField
{
    None = 0,
    AccountId = 1,
    Kind = 2,
    At = 4,
    Value = 8,
    Id = 16,
    Attributes = 32,
}
