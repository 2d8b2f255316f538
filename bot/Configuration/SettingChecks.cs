using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Configuration;

/// <summary>Collects what is wrong with a section of settings; each message names the setting and the fix.</summary>
internal sealed class SettingChecks(string section)
{
    private readonly List<string> _failures = [];

    public ValidateOptionsResult Result =>
        _failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_failures);

    public SettingChecks Between(string setting, int value, int least, int most) =>
        That(value >= least && value <= most, setting, $"{value} is out of range: set it between {least} and {most}.");

    public SettingChecks NotBlank(string setting, string? value) =>
        That(!string.IsNullOrWhiteSpace(value), setting, "it is empty: give it a value, or remove it to get the default.");

    public SettingChecks That(bool isRight, string setting, string fault)
    {
        if (!isRight) _failures.Add($"Setting {section}:{setting}: {fault}");
        return this;
    }
}
